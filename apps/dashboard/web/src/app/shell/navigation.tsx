import { Link } from '@tanstack/react-router'
import { GitBranch, Globe, LayoutDashboard, Plug, ScrollText, Settings, Users } from 'lucide-react'
import { buttonStyle } from '../../components/ui/button.tsx'
import { useMay } from '../../shared/session/permission.ts'

const places = [
  { to: '/', label: 'Overview', Icon: LayoutDashboard, exact: true },
  { to: '/installations', label: 'Installations', Icon: Globe, exact: false },
  { to: '/versions', label: 'Versions', Icon: GitBranch, exact: false },
  { to: '/audit', label: 'Audit', Icon: ScrollText, exact: false },
  { to: '/team', label: 'Team', Icon: Users, exact: false },
  { to: '/settings', label: 'Settings', Icon: Settings, exact: false },
] as const

const link =
  'flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium text-muted transition-colors hover:bg-hover hover:text-ink pointer-coarse:h-10 [&_svg]:size-4 [&_svg]:shrink-0'

export function Navigation({ onGo }: { onGo?: () => void }) {
  const mayConnect = useMay('installations:write')
  return (
    <nav aria-label="Main" className="flex flex-col gap-0.5" onClick={onGo}>
      {mayConnect && (
        <Link to="/connect" className={`${buttonStyle({ look: 'plain' })} mb-3 justify-start!`}>
          <Plug aria-hidden /> Connect a site
        </Link>
      )}
      {places.map(({ to, label, Icon, exact }) => (
        <Link
          key={to}
          to={to}
          className={link}
          activeOptions={{ exact, includeSearch: false }}
          activeProps={{ className: 'bg-press text-ink!' }}
        >
          <Icon aria-hidden /> {label}
        </Link>
      ))}
    </nav>
  )
}
