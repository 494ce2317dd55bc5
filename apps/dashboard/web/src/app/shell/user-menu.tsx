import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, Keyboard, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react'
import { Avatar } from '../../components/avatar.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../components/ui/menu.tsx'
import { useSession } from '../../shared/session/session.ts'
import { chooseTheme, themes, useTheme } from '../../shared/theme.ts'
import { useSignOut } from '../use-sign-out.ts'

const themeIcons = { system: Monitor, light: Sun, dark: Moon }
const themeLabels = { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' }

export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { user, role } = useSession()
  const theme = useTheme()
  const navigate = useNavigate()
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const ThemeIcon = themeIcons[theme]
  const leave = useSignOut()
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <button
          type="button"
          aria-label={`${user?.name ?? 'Signed in'}: account menu`}
          className="flex w-full items-center gap-2 rounded-md p-1.5 text-left transition-colors hover:bg-hover"
        >
          <Avatar name={user?.name ?? '?'} />
          <span className="min-w-0 flex-1 leading-tight">
            <span className="block truncate text-sm font-medium">{user?.name}</span>
            <span className="block truncate text-xs text-muted capitalize">{role}</span>
          </span>
          <ChevronsUpDown aria-hidden className="size-4 text-faint" />
        </button>
      }
    >
      <MenuItem onSelect={() => void navigate({ to: '/settings' })}>
        <Settings aria-hidden /> Settings
      </MenuItem>
      <MenuItem onSelect={() => chooseTheme(nextTheme)}>
        <ThemeIcon aria-hidden /> {themeLabels[theme]}
      </MenuItem>
      <MenuItem onSelect={onHelp}>
        <Keyboard aria-hidden /> Keyboard shortcuts
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => void leave()}>
        <LogOut aria-hidden /> Sign out
      </MenuItem>
    </Menu>
  )
}
