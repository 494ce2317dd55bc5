import { operation } from '../operation.ts'
import { freeForm } from '../shapes.ts'

/** The operation that every surface has and the runtime itself answers. */
export const documentOperations = {
  getDocument: operation({
    method: 'GET',
    path: '/openapi.json',
    summary: 'Read the contract',
    description: 'The OpenAPI 3.1 document of the release that serves the request, as it was published.',
    tag: 'Service',
    auth: 'none',
    responses: {
      200: {
        description: 'The document.',
        schema: freeForm({ description: 'An OpenAPI 3.1 document.' }),
      },
    },
  }),
}
