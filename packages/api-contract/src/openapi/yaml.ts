import { stringify } from 'yaml'
import type { JsonObject } from './canonical-schema.ts'

/** A document as YAML, byte for byte the same for the same document. What YAML 1.1 would read as another type is quoted. */
export function toYaml(document: JsonObject): string {
  return stringify(document, {
    aliasDuplicateObjects: false,
    compat: 'yaml-1.1',
    lineWidth: 0,
    version: '1.2',
  })
}
