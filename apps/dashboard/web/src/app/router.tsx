import { createRouter } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from '../shared/search.ts'
import { Crash, NotFound } from './pages/crash.tsx'
import { PageSkeleton } from './pages/page-skeleton.tsx'
import { routeTree } from './routes.tsx'

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: PageSkeleton,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
