/** Random choices that a number repeats exactly: a failing law names the one number that shows it. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = (seed ^ 0x9e3779b9) >>> 0 || 1
    // Seeds that lie close together begin alike.
    for (let i = 0; i < 8; i++) this.#roll()
  }

  /** Marsaglia's xorshift, 32 bits. */
  #roll(): number {
    let next = this.#state
    next ^= next << 13
    next ^= next >>> 17
    next ^= next << 5
    this.#state = next >>> 0
    return this.#state
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    return this.#roll() % limit
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[this.below(from.length)] ?? from[0]
  }

  /** One of a list that may be empty. */
  find<T>(from: readonly T[]): T | undefined {
    return from.length === 0 ? undefined : from[this.below(from.length)]
  }
}
