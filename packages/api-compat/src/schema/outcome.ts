import type { Json } from '../json.ts'

/** Whether some value meets all literals: a smallest one, the proof that there is none, or neither. */
export type Outcome =
  | { readonly k: 'value'; readonly value: Json }
  | { readonly k: 'none' }
  | { readonly k: 'unknown'; readonly reason: string; readonly guess?: Json }

export const NONE: Outcome = { k: 'none' }
