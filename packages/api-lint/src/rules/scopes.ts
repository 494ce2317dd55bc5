import { isObject, listAt } from '../json.ts'
import { needsCredential, operationsOf, type Operation } from './operations.ts'
import type { Trouble } from './rule.ts'

/** Every operation says which scope it takes: `null` where any credential, or none, will do. */
export function checkScopes(document: unknown): Trouble[] {
  return operationsOf(document).flatMap((operation) => {
    const scope = operation.object['x-stella-scope']
    if (scope === null) return []
    if (typeof scope !== 'string' || scope === '') {
      const message = 'The operation has no x-stella-scope. Name a scope, or write null where none is needed.'
      return [{ path: operation.path, message }]
    }
    if (needsCredential(document, operation) && isRequired(operation, scope)) return []
    const message = `No security requirement of the operation names the scope "${scope}".`
    return [{ path: [...operation.path, 'x-stella-scope'], message }]
  })
}

function isRequired({ object }: Operation, scope: string): boolean {
  return listAt(object, 'security')
    .flatMap((requirement) => (isObject(requirement) ? Object.values(requirement) : []))
    .some((scopes) => Array.isArray(scopes) && scopes.includes(scope))
}
