/** One environment variable. Reading, help and documentation all come from its entry. */
export interface Setting<Value> {
  readonly name: string
  /** As a person would write it; what holds when the variable is absent or empty. */
  readonly default: string
  readonly about: string
  /** What may stand there, to follow "must be". */
  readonly allowed: string
  readonly example: string
  /** Whether its value must not be shown, not even to say what is wrong with it. */
  readonly secret?: true
  /** `undefined` for what is not allowed. */
  readonly parse: (text: string) => Value | undefined
}

export function setting<Value>(definition: Setting<Value>): Setting<Value> {
  return definition
}

export function oneOf<const Choice extends string>(choices: readonly Choice[]) {
  return {
    allowed: choices.join(', '),
    parse: (text: string): Choice | undefined => choices.find((choice) => choice === text),
  }
}

export function wholeNumber(lowest: number, highest: number) {
  return {
    allowed: `a whole number from ${lowest} to ${highest}`,
    parse(text: string): number | undefined {
      const value = Number(text)
      return /^\d{1,15}$/.test(text) && value >= lowest && value <= highest ? value : undefined
    },
  }
}
