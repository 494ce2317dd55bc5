import type { Deprecation } from '@stella/sdk'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let known: readonly Deprecation[] = []

/** Remembers what this dashboard calls and will go, for the banner. */
export function reportDeprecation(deprecation: Deprecation): void {
  known = [...known, deprecation]
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useDeprecations(): readonly Deprecation[] {
  return useSyncExternalStore(
    subscribe,
    () => known,
    () => known,
  )
}
