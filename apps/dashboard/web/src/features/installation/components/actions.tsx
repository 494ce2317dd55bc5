import { Link } from '@tanstack/react-router'
import { Ellipsis, Pause, Pencil, Play, Plug, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, buttonStyle } from '../../../components/ui/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../../components/ui/menu.tsx'
import type { Installation, Tagged } from '../../../shared/api/types.ts'
import { useMay } from '../../../shared/session/permission.ts'
import { useSuspension } from '../api/use-installation-actions.ts'
import { Remove } from './remove.tsx'
import { Rename } from './rename.tsx'

export function Actions({ installation }: { installation: Tagged<Installation> }) {
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null)
  const { suspend, resume } = useSuspension(installation)
  const mayWrite = useMay('installations:write')
  const mayConnect = useMay('credentials:write')
  if (!mayWrite || installation.status === 'removed') return null
  const close = () => setDialog(null)
  return (
    <>
      {mayConnect && installation.status === 'active' && (
        <Link to="/connect" search={{ installation: installation.id }} className={buttonStyle()}>
          <Plug aria-hidden /> {installation.lastSeenAt === null ? 'Connect' : 'Connect again'}
        </Link>
      )}
      {installation.status === 'suspended' && (
        <Button look="primary" busy={resume.isPending} onClick={() => resume.mutate()}>
          <Play aria-hidden /> Resume
        </Button>
      )}
      <Menu
        trigger={
          <Button size="icon" aria-label="More actions">
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setDialog('rename')}>
          <Pencil aria-hidden /> Rename
        </MenuItem>
        {installation.status === 'active' && (
          <MenuItem onSelect={() => suspend.mutate()}>
            <Pause aria-hidden /> Suspend
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem danger onSelect={() => setDialog('remove')}>
          <Trash2 aria-hidden /> Remove…
        </MenuItem>
      </Menu>
      {dialog === 'rename' && <Rename installation={installation} onClose={close} />}
      {dialog === 'remove' && <Remove installation={installation} onClose={close} />}
    </>
  )
}
