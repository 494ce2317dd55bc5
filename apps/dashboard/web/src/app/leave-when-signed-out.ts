import type { QueryClient } from '@tanstack/react-query'
import { ApiError } from '@stella/sdk'
import type { router as appRouter } from './router.tsx'

/** A session can end at any moment: expired, or ended from another device. Then the sign-in comes next, and the way back. */
export function leaveWhenSignedOut(client: QueryClient, router: typeof appRouter): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    const { error } = event.action
    if (!(error instanceof ApiError) || error.status !== 401) return
    const { pathname, href } = router.state.location
    if (/^\/(?:sign-in|setup|join|invite)$/.test(pathname)) return
    client.removeQueries({ queryKey: ['session'] })
    void router.navigate({ to: '/sign-in', search: { next: href }, replace: true })
  })
}
