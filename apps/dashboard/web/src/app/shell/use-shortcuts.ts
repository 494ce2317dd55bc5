import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { readPress, type Command } from './shortcuts.ts'

interface Openers {
  readonly openPalette: () => void
  readonly openHelp: () => void
}

/** How long `g` waits for its second key, in milliseconds. */
const patience = 1_200

export function useShortcuts({ openPalette, openHelp }: Openers): void {
  const navigate = useNavigate()
  const run = useEffectEvent((command: Command): void => {
    if (command.type === 'go') void navigate({ to: command.to })
    else if (command.type === 'palette') openPalette()
    else if (command.type === 'help') openHelp()
    else focusSearch(openPalette)
  })
  useEffect(() => {
    let waitingSince = -Infinity
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return
      const press = {
        key: event.key,
        modified: event.ctrlKey || event.metaKey,
        typing: isTyping(event.target),
      }
      const { waiting, command } = readPress(press, event.timeStamp - waitingSince < patience)
      waitingSince = waiting ? event.timeStamp : -Infinity
      if (command === null || (command.type !== 'palette' && isDialogOpen())) return
      event.preventDefault()
      run(command)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null
}

/** The page's own search field, and the palette where a page has none. */
function focusSearch(otherwise: () => void): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  if (field === null) return otherwise()
  field.focus()
  field.select()
}
