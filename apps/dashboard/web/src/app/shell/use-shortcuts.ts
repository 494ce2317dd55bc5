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
    else if (command.type === 'move') moveInList(command.by)
    else if (command.type === 'leave-field') leaveField()
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
        inList: event.target instanceof HTMLElement && event.target.matches(row),
      }
      const { waiting, command } = readPress(press, event.timeStamp - waitingSince < patience)
      waitingSince = waiting ? event.timeStamp : -Infinity
      if (command === null || (command.type !== 'palette' && isOverlaid())) return
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

/** Dialogs and menus read keys themselves. */
function isOverlaid(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null
}

/** What a list marks as the part of a row that has the focus. */
const row = '[data-row-link]'

/** From row to row of what the page lists; from elsewhere to the first row in sight. */
function moveInList(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(row)].filter((element) => element.checkVisibility())
  const current = rows.findIndex((element) => element === document.activeElement)
  const next = current === -1 ? rows.find(isInSight) : rows[current + by]
  next?.focus()
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}

/** What was typed stays: Chromium would empty a search field. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** The page's own search field, and the palette where a page has none. */
function focusSearch(otherwise: () => void): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  if (field === null) return otherwise()
  field.focus()
  field.select()
}
