import type { JsonObject } from '../json.ts'
import type { LoadedDocument } from '../load/document.ts'

/** A document for tests, as if it had been loaded; its positions are not looked at. */
export function loaded(root: JsonObject, name = 'api.json'): LoadedDocument {
  const declared = typeof root['openapi'] === 'string' ? root['openapi'] : '3.1.0'
  return {
    name,
    version: declared.startsWith('3.0') ? '3.0' : declared.startsWith('3.2') ? '3.2' : '3.1',
    declared,
    root,
    warnings: [],
    locate: () => ({ file: name, line: 1, column: 1 }),
    lineAt: () => '',
  }
}
