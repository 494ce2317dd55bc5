import type { Milliseconds } from './types.ts'

export const hourMs = 60 * 60 * 1000
export const dayMs = 24 * hourMs

export function hourOf(moment: Milliseconds): Milliseconds {
  return moment - (moment % hourMs)
}

export function dayOf(moment: Milliseconds): Milliseconds {
  return moment - (moment % dayMs)
}

/** `yyyy-mm-dd`, UTC. */
export function dayText(moment: Milliseconds): string {
  return new Date(moment).toISOString().slice(0, 10)
}
