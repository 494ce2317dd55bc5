/** A name without case and accents: what people expect it to be sorted by, the same on every database. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
