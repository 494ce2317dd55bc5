import { useSyncExternalStore } from 'react'

/** Something this dashboard calls that is scheduled for removal. */
export interface Deprecation {
  readonly what: string
  readonly sunset: string | null
}

const listeners = new Set<() => void>()
let known: readonly Deprecation[] = []

/** Remembers each deprecated operation once, for the banner. */
export function reportDeprecation(deprecation: Deprecation): void {
  if (known.some(({ what }) => what === deprecation.what)) return
  known = [...known, deprecation]
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useDeprecations(): readonly Deprecation[] {
  return useSyncExternalStore(subscribe, () => known)
}
