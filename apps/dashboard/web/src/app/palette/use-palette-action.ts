import { useNavigate } from '@tanstack/react-router'
import { chooseTheme } from '../../shared/theme.ts'
import { useSignOut } from '../use-sign-out.ts'
import type { PaletteItem } from './commands.ts'

interface Closers {
  readonly onClose: () => void
  readonly onHelp: () => void
}

export function usePaletteAction({ onClose, onHelp }: Closers): (item: PaletteItem) => void {
  const navigate = useNavigate()
  const leave = useSignOut()
  return ({ action }) => {
    if (action.type === 'help') return onHelp()
    onClose()
    if (action.type === 'go') void navigate({ to: action.to })
    else if (action.type === 'theme') chooseTheme(action.theme)
    else if (action.type === 'open') {
      const { installationId } = action
      void navigate({ to: '/installations/$installationId', params: { installationId } })
    } else void leave()
  }
}
