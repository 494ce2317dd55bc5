import { useQuery } from '@tanstack/react-query'
import { policyQuery } from '../../../shared/api/queries.ts'

/** Releases of the API that installations call, newest first. */
export function useServedReleases(): readonly string[] {
  const { data } = useQuery(policyQuery)
  const surface = data?.surfaces.find(({ name }) => name === 'integrations')
  return surface?.releases.map(({ version }) => version) ?? []
}
