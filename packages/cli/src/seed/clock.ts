/** A clock that is set, and tells the same time until it is set again. */
export class SetClock {
  now: number
  readonly read = (): number => this.now

  constructor(now: number) {
    this.now = now
  }
}
