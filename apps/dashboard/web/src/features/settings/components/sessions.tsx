import { useMutation, useQuery } from '@tanstack/react-query'
import { LogOut, MonitorSmartphone } from 'lucide-react'
import { useState } from 'react'
import { Pending } from '../../../components/pending.tsx'
import { Confirm } from '../../../components/confirm.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Skeleton } from '../../../components/ui/surface.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import { Time } from '../../../shared/time/time.tsx'
import { currentQuery, devicesQuery, endEverySession, endSession, type Device } from '../api/security.ts'
import { deviceName } from '../device.ts'
import { Section } from './section.tsx'

export function Sessions() {
  const devices = useQuery(devicesQuery)
  const current = useQuery(currentQuery).data?.session.id
  const [leaving, setLeaving] = useState(false)
  const [ending, setEnding] = useState<Device | null>(null)
  const sorted = devices.data?.toSorted(
    (one, other) => Number(other.id === current) - Number(one.id === current),
  )
  return (
    <Section title="Sessions" about="Where you are signed in.">
      <Pending query={devices}>
        <Skeleton className="h-20 w-full" />
      </Pending>
      <ul className="divide-y divide-line">
        {sorted?.map((device) => (
          <li key={device.id} className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 py-1.5 text-sm">
            <MonitorSmartphone aria-hidden className="size-4 text-muted" />
            <span className="min-w-0 flex-1 basis-40">
              {deviceName(device.userAgent)} {device.id === current && <Badge tone="ok">This one</Badge>}
              <span className="block text-xs text-muted">
                {addressOf(device)}active <Time at={device.updatedAt} />
              </span>
            </span>
            {device.id !== current && (
              <Button
                size="small"
                aria-label={`Sign out ${deviceName(device.userAgent)}`}
                onClick={() => setEnding(device)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button className="mt-3" look="quietDanger" onClick={() => setLeaving(true)}>
        <LogOut aria-hidden /> Sign out everywhere
      </Button>
      {ending !== null && <EndSession device={ending} onClose={() => setEnding(null)} />}
      {leaving && <LeaveEverywhere onClose={() => setLeaving(false)} />}
    </Section>
  )
}

/** `192.0.2.7, ` where the address is known. */
function addressOf({ ipAddress }: Device): string {
  return ipAddress === null || ipAddress === '' ? '' : `${ipAddress}, `
}

function EndSession({ device, onClose }: { device: Device; onClose: () => void }) {
  const end = useMutation({
    mutationFn: () => endSession(device.token),
    onSuccess: () => {
      notify({ title: 'The session is signed out' })
      onClose()
    },
    onError: (error) => notifyFailure('The session could not be ended', explain(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  })
  const name = deviceName(device.userAgent)
  return (
    <Confirm
      title={`Sign out ${name}?`}
      action={`Sign out ${name}`}
      busy={end.isPending}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      <p>
        The session at {addressOf(device)}active <Time at={device.updatedAt} />, ends at once.
      </p>
    </Confirm>
  )
}

function LeaveEverywhere({ onClose }: { onClose: () => void }) {
  const leave = useMutation({
    mutationFn: endEverySession,
    // The next request is answered 401, and that leads to the sign-in.
    onSuccess: () => queryClient.resetQueries({ queryKey: ['session'] }),
    onError: (error) => notifyFailure('Could not sign out everywhere', explain(error)),
  })
  return (
    <Confirm
      title="Sign out everywhere?"
      action="Sign out everywhere"
      busy={leave.isPending}
      onConfirm={() => leave.mutate()}
      onClose={onClose}
    >
      <p>Every session ends at once, this one too. Tokens keep working.</p>
    </Confirm>
  )
}
