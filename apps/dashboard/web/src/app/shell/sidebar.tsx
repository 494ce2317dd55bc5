import { Search } from 'lucide-react'
import { Mark } from '../../components/mark.tsx'
import { Kbd } from '../../components/ui/surface.tsx'
import { useSession } from '../../shared/session/session.ts'
import { Navigation } from './navigation.tsx'
import { UserMenu } from './user-menu.tsx'

interface SidebarProps {
  readonly onSearch: () => void
  readonly onHelp: () => void
  readonly onGo?: () => void
}

export function Sidebar({ onSearch, onHelp, onGo }: SidebarProps) {
  const { account } = useSession()
  return (
    <div className="flex h-full flex-col gap-3 p-3">
      <div className="flex h-8 items-center gap-2 px-1.5">
        <Mark className="size-5" />
        <span className="min-w-0 flex-1 truncate text-sm font-semibold tracking-tight">{account.name}</span>
      </div>
      <button
        type="button"
        onClick={onSearch}
        className="flex h-8 items-center gap-2 rounded-md border border-edge bg-raised px-2 text-sm text-faint transition-colors hover:border-control pointer-coarse:h-10"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left">Search or jump to…</span>
        <Kbd>{/Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl'} K</Kbd>
      </button>
      <div className="min-h-0 flex-1 overflow-y-auto pt-1">
        <Navigation {...(onGo && { onGo })} />
      </div>
      <UserMenu onHelp={onHelp} />
    </div>
  )
}
