import { useState } from 'react'

/** Pixels of a rem. Asked for once: while a list scrolls, each question would cost a layout. */
export function useRem(): number {
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  return rem
}
