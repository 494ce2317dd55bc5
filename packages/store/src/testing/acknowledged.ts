/** What a writing process was told is stored. */
export type Acknowledged =
  | { readonly kind: 'installation'; readonly id: string }
  | {
      readonly kind: 'events'
      readonly installationId: string
      readonly key: string
      readonly ids: readonly string[]
    }
  | { readonly kind: 'credential'; readonly installationId: string; readonly id: string }
  | { readonly kind: 'revocation'; readonly installationId: string; readonly id: string }
  | { readonly kind: 'settings'; readonly installationId: string; readonly revision: number }
