/** Where one side of a rotation begins and ends, as shares of the drawn width. */
export interface Bar {
  readonly from: number
  readonly to: number
}

export interface RotationDrawing {
  readonly old: Bar
  readonly next: Bar
  /** When the new secret is first used. The length before it is open: nobody knows when that will be. */
  readonly firstUse: number
  readonly graceEnd: number
  /** Where now is. */
  readonly now: number
}

const week = 7 * 86_400

/**
 * Draws a rotation: both secrets, and the time in which both work. Times are in seconds; the grace after the first use is
 * drawn to a scale that keeps an hour visible beside a month.
 */
export function drawRotation(graceSeconds: number): RotationDrawing {
  const firstUse = 0.45
  const share =
    graceSeconds === 0 ? 0 : 0.1 + 0.25 * Math.min(1, Math.log1p(graceSeconds) / Math.log1p(4 * week))
  const graceEnd = firstUse + share
  return { old: { from: 0, to: graceEnd }, next: { from: 0.2, to: 1 }, firstUse, graceEnd, now: 0.2 }
}
