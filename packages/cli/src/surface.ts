import { integrations } from '@stella/api-contract'
import { availability } from '@stella/versioning'

/** Versions of the releases that are served at a moment, oldest first. */
export function servedReleases(now: number): readonly string[] {
  return availability(integrations.line, now).majors.flatMap(({ served }) =>
    served.map(({ version }) => version),
  )
}
