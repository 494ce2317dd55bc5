import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../api/client.ts'
import type { Session } from '../api/types.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => unwrap(api.GET('/session')),
  staleTime: 60_000,
})

/** Who is signed in. Only below the signed-in part of the router, which has loaded it. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}
