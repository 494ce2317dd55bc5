import type { Scope } from '../../shared/api/types.ts'
import type { Theme } from '../../shared/theme.ts'
import { destinations } from '../shell/shortcuts.ts'

/** What the palette can do, as data; the palette carries it out. */
type PaletteAction =
  | { readonly type: 'go'; readonly to: (typeof destinations)[number]['to'] }
  | { readonly type: 'open'; readonly installationId: string }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'help' | 'sign-out' }

export interface PaletteItem {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly action: PaletteAction
}

export interface PaletteGroup {
  readonly value: string
  readonly items: readonly PaletteItem[]
}

const going: readonly PaletteItem[] = destinations.map(({ key, to, label }) => ({
  id: to,
  label,
  hint: `g ${key}`,
  action: { type: 'go', to },
}))

const doing: readonly PaletteItem[] = [
  { id: 'theme-light', label: 'Theme: light', action: { type: 'theme', theme: 'light' } },
  { id: 'theme-dark', label: 'Theme: dark', action: { type: 'theme', theme: 'dark' } },
  { id: 'theme-system', label: 'Theme: as the system', action: { type: 'theme', theme: 'system' } },
  { id: 'help', label: 'Keyboard shortcuts', hint: '?', action: { type: 'help' } },
  { id: 'sign-out', label: 'Sign out', action: { type: 'sign-out' } },
]

interface Known {
  readonly typed: string
  readonly scopes: readonly Scope[]
  readonly installations: readonly { readonly id: string; readonly name: string }[]
}

/** What matches, in groups: pages and commands whose name has every word, then installations as the API found them. */
export function paletteGroups({ typed, scopes, installations }: Known): readonly PaletteGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = ({ label }: PaletteItem) => words.every((word) => label.toLowerCase().includes(word))
  const allowed = ({ id }: PaletteItem) => id !== '/connect' || scopes.includes('installations:write')
  const found: readonly PaletteItem[] = installations.map(({ id, name }) => ({
    id,
    label: name,
    action: { type: 'open', installationId: id },
  }))
  return [
    { value: 'Go to', items: going.filter(matches).filter(allowed) },
    { value: 'Installations', items: found },
    { value: 'Commands', items: doing.filter(matches) },
  ].filter(({ items }) => items.length > 0)
}
