import type { KeyboardEvent } from 'react'

/** Esc leaves a search field. What was searched for stays: Chromium would empty the field. */
export function leaveOnEscape(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  event.currentTarget.blur()
}
