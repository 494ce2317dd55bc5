import { objectAt } from '../json.ts'
import { needsCredential, operationsOf } from './operations.ts'
import type { Trouble } from './rule.ts'

/** What every operation may answer: a bad request, an unknown or retired version, a fault, a store that is down. */
const always = ['400', '404', '410', '500', '503']
const problemType = 'application/problem+json'

/** Every operation documents its errors, with a body that programs can read. */
export function checkErrors(document: unknown): Trouble[] {
  return operationsOf(document).flatMap((operation) => {
    const path = [...operation.path, 'responses']
    const responses = objectAt(operation.object, 'responses')
    const needed = needsCredential(document, operation) ? [...always, '401'].toSorted() : always
    const missing = needed.filter((status) => !Object.hasOwn(responses, status))
    const lacking =
      missing.length === 0
        ? []
        : [{ path, message: `The operation does not document ${missing.join(', ')}.` }]
    const bare = Object.keys(responses)
      .filter((status) => /^[45]/.test(status) && !isProblem(responses, status))
      .map((status) => {
        const message = `The error ${status} has no body of type ${problemType} with an "error" member.`
        return { path: [...path, status], message }
      })
    return [...lacking, ...bare]
  })
}

function isProblem(responses: unknown, status: string): boolean {
  const content = objectAt(objectAt(responses, status), 'content')
  const schema = objectAt(objectAt(content, problemType), 'schema')
  return Object.hasOwn(objectAt(schema, 'properties'), 'error')
}
