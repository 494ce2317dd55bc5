import { useNavigate } from '@tanstack/react-router'
import { Keyboard, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react'
import type { ReactElement } from 'react'
import { Menu, MenuItem, MenuSeparator } from '../../components/ui/menu.tsx'
import { chooseTheme, themes, useTheme } from '../../shared/theme.ts'
import { useSignOut } from '../use-sign-out.ts'

const themeIcons = { system: Monitor, light: Sun, dark: Moon }
const themeLabels = { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' }

export function UserMenuOpen({ onHelp, trigger }: { onHelp: () => void; trigger: ReactElement }) {
  const theme = useTheme()
  const navigate = useNavigate()
  const leave = useSignOut()
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const ThemeIcon = themeIcons[theme]
  return (
    <Menu align="start" side="top" startsOpen trigger={trigger}>
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
