import { printable } from './printable.ts'

/** The first few operations a finding reaches, and how many more there are. */
export function reachOf(operations: readonly string[], most = 3): { shown: string[]; more: number } {
  // Hiding a single one saves nothing.
  const keep = operations.length === most + 1 ? most + 1 : most
  return { shown: operations.slice(0, keep).map(printable), more: Math.max(0, operations.length - keep) }
}

/** `GET /a, GET /b and 4 more`. */
export function reachWords(operations: readonly string[], most?: number): string {
  const { shown, more } = reachOf(operations, most)
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
