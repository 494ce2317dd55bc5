import { release } from '@stella/sdk'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { router } from '../app/router.tsx'
import { queryClient } from '../shared/api/query-client.ts'
import type { Session } from '../shared/api/types.ts'
import { sessionQuery } from '../shared/session/session.ts'

export { release }

/** Whoever it will be: an owner's frame, without a name. */
const somebody: Session = {
  account: { id: '', name: '' },
  user: null,
  role: null,
  scopes: ['installations:write'],
  token: null,
  via: 'session',
}

/** What an address shows before anything is known: the page as it waits for its data. Rendered when Stella is built. */
export async function paint(address: string): Promise<string> {
  queryClient.setQueryData(sessionQuery.queryKey, somebody)
  const history = createMemoryHistory({ initialEntries: [address] })
  router.update({ ...router.options, history, scrollRestoration: false })
  await router.load()
  return renderToStaticMarkup(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}
