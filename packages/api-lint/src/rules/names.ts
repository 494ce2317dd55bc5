import { operationsOf } from './operations.ts'
import type { Trouble } from './rule.ts'

const camelCase = /^[a-z][a-zA-Z0-9]*$/

/** Every operation has an `operationId` that generated clients can use as a name. */
export function checkOperationIds(document: unknown): Trouble[] {
  return operationsOf(document).flatMap(({ path, object: { operationId } }) => {
    if (typeof operationId !== 'string' || operationId === '') {
      return [{ path, message: 'The operation has no operationId; generated clients name it by that.' }]
    }
    if (camelCase.test(operationId)) return []
    const message = `The operationId "${operationId}" is not in camelCase, such as listEvents.`
    return [{ path: [...path, 'operationId'], message }]
  })
}
