import { QueryClient } from '@tanstack/react-query'

/**
 * The client of the API repeats what may be repeated, so nothing is repeated here. What the browser thinks of its connection
 * decides nothing: the server may well be on this machine.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
