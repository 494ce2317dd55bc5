import { printable } from './printable.ts'

/** The first few operations a finding reaches, and how many more there are. */
export function reachOf(operations: readonly string[], most = 3): { shown: string[]; more: number } {
  // Hiding a single one saves nothing.
  const keep = operations.length === most + 1 ? most + 1 : most
  return { shown: operations.slice(0, keep).map(printable), more: Math.max(0, operations.length - keep) }
}

/** `GET /a,`, `GET /b`, `and 4 more`: what may be on a line of its own. */
export function reachPieces(operations: readonly string[], most?: number): string[] {
  const { shown, more } = reachOf(operations, most)
  const named = shown.map((name, index) => (index < shown.length - 1 ? `${name},` : name))
  return more > 0 ? [...named, `and ${more} more`] : named
}

/** `GET /a, GET /b and 4 more`. */
export function reachWords(operations: readonly string[], most?: number): string {
  return reachPieces(operations, most).join(' ')
}
