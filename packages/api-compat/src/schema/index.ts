export { contains, type Containment, type ContainsOptions } from './contains.ts'
export { compareSchemas, type CompareSchemasOptions } from './compare-schemas.ts'
export type { Direction, SchemaDifference, SchemaSide, Verdict } from './difference.ts'
export { exampleOf } from './example.ts'
