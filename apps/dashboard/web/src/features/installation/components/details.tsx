import { Facts } from '../../../components/facts.tsx'
import { CopyButton } from '../../../components/ui/copy.tsx'
import { Card, CardHeader } from '../../../components/ui/surface.tsx'
import { WebLink } from '../../../components/web-link.tsx'
import type { Installation, Tagged } from '../../../shared/api/types.ts'
import { platformName } from '../../../shared/platforms.ts'
import { Time } from '../../../shared/time/time.tsx'
import { Pin } from './pin.tsx'

export function Details({ installation }: { installation: Tagged<Installation> }) {
  const { id, homepage, mode, platform, platformVersion, phpVersion, lastRelease } = installation
  const software = [
    platformVersion && `${platformName(platform)} ${platformVersion}`,
    phpVersion && `PHP ${phpVersion}`,
  ]
  return (
    <Card>
      <CardHeader title="Details" />
      <Facts
        facts={[
          {
            name: 'Id',
            value: (
              <span className="flex items-center gap-1">
                <code className="min-w-0 truncate font-mono text-xs">{id}</code>
                <CopyButton iconOnly text={id} label="Copy the id" />
              </span>
            ),
          },
          { name: 'Homepage', value: <WebLink url={homepage} /> },
          { name: 'Software', value: software.filter(Boolean).join(', ') || platformName(platform) },
          { name: 'Mode', value: mode === 'live' ? 'Live' : 'Test' },
          { name: 'Last call', value: <Time at={installation.lastSeenAt} /> },
          {
            name: 'Release in use',
            value: <span className="font-mono text-xs">{lastRelease ?? 'none yet'}</span>,
          },
          { name: 'Pinned release', value: <Pin installation={installation} /> },
          { name: 'Connected', value: <Time at={installation.connectedAt} never="not with a code" /> },
          { name: 'Created', value: <Time at={installation.createdAt} /> },
          { name: 'Changed', value: <Time at={installation.updatedAt} /> },
        ]}
      />
    </Card>
  )
}
