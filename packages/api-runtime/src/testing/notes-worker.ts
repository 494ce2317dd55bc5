import { fetchEdge } from '../fetch-edge.ts'
import { serveNotes } from './serve-notes.ts'

const { served, failures } = serveNotes()
const answer = fetchEdge({
  handler: served.handle,
  refuse: served.refuse,
  onFailure: (error) => failures.push(error),
})

/** The notes surface as a module that workerd runs. */
export default {
  fetch: (request: Request): Promise<Response> => answer(request, { remoteAddress: '192.0.2.1' }),
}
