import { operation } from '../operation.ts'

/** Operations that only older releases have. They keep their handlers for as long as one of those is served. */
export const retiredOperations = {
  ping: operation({
    method: 'POST',
    path: '/ping',
    summary: 'Say that the consumer is alive',
    description: 'Records that the consumer is still running.',
    tag: 'Installation',
    auth: 'credential',
    responses: { 204: { description: 'Noted.', schema: null } },
  }),
}
