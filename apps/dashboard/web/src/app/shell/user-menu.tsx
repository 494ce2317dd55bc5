import { ChevronsUpDown } from 'lucide-react'
import { lazy, Suspense, useState, type ComponentProps } from 'react'
import { Avatar } from '../../components/avatar.tsx'
import { useSession } from '../../shared/session/session.ts'

const load = () => import('./user-menu-open.tsx')
const OpenMenu = lazy(async () => ({ default: (await load()).UserMenuOpen }))

/** The button is there at once; the menu behind it is loaded when somebody reaches for it. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const [wanted, setWanted] = useState(false)
  if (!wanted) {
    return (
      <UserButton
        aria-haspopup="menu"
        aria-expanded={false}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setWanted(true)}
      />
    )
  }
  return (
    <Suspense fallback={<UserButton aria-haspopup="menu" aria-expanded={false} />}>
      <OpenMenu onHelp={onHelp} trigger={<UserButton />} />
    </Suspense>
  )
}

function UserButton(props: ComponentProps<'button'>) {
  const { user, role } = useSession()
  return (
    <button
      type="button"
      {...props}
      className="flex w-full items-center gap-2 rounded-md p-1.5 text-left transition-colors hover:bg-hover"
    >
      <Avatar name={user?.name ?? '?'} />
      <span className="min-w-0 flex-1 leading-tight">
        <span className="block truncate text-sm font-medium">{user?.name}</span>
        <span className="block truncate text-xs text-muted capitalize">{role}</span>
        <span className="sr-only">Account menu</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 text-faint" />
    </button>
  )
}
