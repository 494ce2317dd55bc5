/** What stands behind `?` before it is looked at. */
export type RawSearch = { readonly [name: string]: unknown }

type Present<T> = { readonly [Name in keyof T]?: Exclude<T[Name], undefined> }

/** Drops empty members, so that an unfiltered page has a bare address. */
export function present<T extends { readonly [name: string]: string | undefined }>(search: T): Present<T> {
  // What is left has members of T that are not undefined.
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ''),
  ) as Present<T>
}

export function text(search: RawSearch, name: string): string | undefined {
  const value = search[name]
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined
}

export function oneOf<const T extends string>(
  search: RawSearch,
  name: string,
  choices: readonly T[],
): T | undefined {
  return choices.find((choice) => choice === search[name])
}

/** `name=value` pairs as they are: no JSON, so that addresses can be read and typed. */
export function parseSearch(search: string): RawSearch {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: RawSearch): string {
  const pairs = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const written = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  return written === '' ? '' : `?${written}`
}
