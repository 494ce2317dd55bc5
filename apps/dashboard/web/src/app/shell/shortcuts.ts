/** Where `g` and a second key lead. */
export const destinations = [
  { key: 'o', to: '/', label: 'Overview' },
  { key: 'i', to: '/installations', label: 'Installations' },
  { key: 'c', to: '/connect', label: 'Connect' },
  { key: 'v', to: '/versions', label: 'Versions' },
  { key: 'a', to: '/audit', label: 'Audit' },
  { key: 't', to: '/team', label: 'Team' },
  { key: 's', to: '/settings', label: 'Settings' },
] as const

export type Command =
  | { readonly type: 'go'; readonly to: (typeof destinations)[number]['to'] }
  | { readonly type: 'palette' | 'search' | 'help' }
  /** To the next row of a list, or the one before. */
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'leave-field' }

interface Press {
  readonly key: string
  readonly modified: boolean
  /** The key goes into a text field. */
  readonly typing: boolean
  /** The focus is on a row of a list. */
  readonly inList: boolean
}

interface Answer {
  /** `g` was pressed and waits for its second key. */
  readonly waiting: boolean
  readonly command: Command | null
}

/** Reads one key press. Ctrl/Cmd-K works everywhere; the rest only outside of text fields. */
export function readPress({ key, modified, typing, inList }: Press, waiting: boolean): Answer {
  if (modified) return { waiting: false, command: key.toLowerCase() === 'k' ? { type: 'palette' } : null }
  if (typing) return { waiting: false, command: key === 'Escape' ? { type: 'leave-field' } : null }
  if (waiting) {
    const destination = destinations.find((candidate) => candidate.key === key)
    return { waiting: false, command: destination ? { type: 'go', to: destination.to } : null }
  }
  if (key === 'g') return { waiting: true, command: null }
  return { waiting: false, command: commands[key] ?? (inList ? commandsInList[key] : undefined) ?? null }
}

const commands: { readonly [key: string]: Command } = {
  '/': { type: 'search' },
  '?': { type: 'help' },
  j: { type: 'move', by: 1 },
  k: { type: 'move', by: -1 },
}

/** Elsewhere the arrows scroll the page. */
const commandsInList: { readonly [key: string]: Command } = {
  ArrowDown: { type: 'move', by: 1 },
  ArrowUp: { type: 'move', by: -1 },
}
