/** A list is searched faster than a set is built, up to about this many members. */
const listedKeys = 16

/** The keys of one object so far. */
export class JsonKeys {
  readonly #list: string[] = []
  #set: Set<string> | null = null

  /** Why this key may not follow the ones before it; `null` when it may, and it then counts. */
  fault(key: string): string | null {
    if (bends(key)) return 'has a key that JavaScript objects reserve'
    if (this.#has(key)) return 'has the same key twice'
    if (this.#set !== null) this.#set.add(key)
    else if (this.#list.push(key) > listedKeys) this.#set = new Set(this.#list)
    return null
  }

  #has(key: string): boolean {
    return this.#set === null ? this.#list.includes(key) : this.#set.has(key)
  }
}

/** Keys that reach an object's prototype when a value is copied or merged carelessly. */
function bends(key: string): boolean {
  return (
    (key.length === 9 && (key === '__proto__' || key === 'prototype')) ||
    (key.length === 11 && key === 'constructor')
  )
}
