import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Pending } from '../../../components/pending.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Skeleton } from '../../../components/ui/surface.tsx'
import { currentQuery } from '../api/security.ts'
import { BackupCodes } from './backup-codes.tsx'
import { DisableTotp } from './disable-totp.tsx'
import { EnableTotp } from './enable-totp.tsx'
import { Section } from './section.tsx'

type Open = 'enable' | 'disable' | 'codes' | null

export function TwoFactor() {
  const current = useQuery(currentQuery)
  const { data } = current
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const on = data?.user.twoFactorEnabled === true
  return (
    <Section
      title="Two-factor sign-in"
      about="Asks for a code of your authenticator app beside the password."
    >
      <Pending query={current}>
        <Skeleton className="h-8 w-full" />
      </Pending>
      {data !== undefined && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="flex-1">
            <Badge tone={on ? 'ok' : 'quiet'} dot>
              {on ? 'On' : 'Off'}
            </Badge>
          </span>
          {on && <Button onClick={() => setOpen('codes')}>New backup codes</Button>}
          {on ? (
            <Button look="quietDanger" onClick={() => setOpen('disable')}>
              Turn off
            </Button>
          ) : (
            <Button look="primary" onClick={() => setOpen('enable')}>
              Turn on
            </Button>
          )}
        </div>
      )}
      {open === 'enable' && <EnableTotp onClose={close} />}
      {open === 'disable' && <DisableTotp onClose={close} />}
      {open === 'codes' && <BackupCodes onClose={close} />}
    </Section>
  )
}
