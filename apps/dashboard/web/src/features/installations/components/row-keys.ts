import type { KeyboardEvent } from 'react'

/** Rows a page of the keyboard moves. */
const jump = 12

/** Which row a key leads to from row `current`; `null` for keys that are not about rows. Stays inside `rows` rows. */
export function rowAfter(key: string, current: number, rows: number): number | null {
  const target = targetOf(key, current, rows)
  return target === null || rows === 0 ? null : Math.min(Math.max(target, 0), rows - 1)
}

function targetOf(key: string, current: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1
    case 'ArrowUp':
      return current - 1
    case 'PageDown':
      return current + jump
    case 'PageUp':
      return current - jump
    case 'Home':
      return 0
    case 'End':
      return rows - 1
    default:
      return null
  }
}

interface RowKeys {
  readonly rows: number
  readonly scrollTo: (index: number) => void
  /** The row the focus is on its way to: keys can come faster than rows are rendered. */
  readonly heading: { current: number | null }
}

/** Frames to wait for a row to be rendered. */
const patience = 60

/** Waits a few frames for the row; a later key may lead elsewhere meanwhile. */
function focusRow(container: HTMLElement, heading: RowKeys['heading'], index: number, frames: number): void {
  requestAnimationFrame(() => {
    if (heading.current !== index) return
    const link = container.querySelector<HTMLElement>(`[data-index="${index}"] [data-row-link]`)
    if (link === null && frames > 0) return focusRow(container, heading, index, frames - 1)
    heading.current = null
    link?.focus({ preventScroll: true })
  })
}

/** Moves the focus from row link to row link; rows that are not rendered yet are scrolled to first. */
export function moveInRows(event: KeyboardEvent<HTMLElement>, { rows, scrollTo, heading }: RowKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
  const row = event.target.closest<HTMLElement>('[data-index]')
  if (row === null) return
  const index = rowAfter(event.key, heading.current ?? Number(row.dataset['index']), rows)
  if (index === null) return
  event.preventDefault()
  const container = event.currentTarget
  heading.current = index
  scrollTo(index)
  focusRow(container, heading, index, patience)
}
