export * from './errors.ts'
export * from './operation.ts'
export { canonicalJson } from './canonical.ts'
export { integrations, handledOperations as integrationsOperations } from './integrations/index.ts'
export { scopes, type Scope } from './integrations/scopes.ts'
export { api } from './api/index.ts'
export { operations as apiOperations } from './api/operations.ts'
export { roles, roleScopes, type Role } from './api/roles.ts'
export { managementScopes, type ManagementScope } from './api/scopes.ts'
export { mergeDocuments, type NamedDocument } from './openapi/merge.ts'
export { toOpenApi, type DocumentOptions, type SurfaceInfo } from './openapi/document.ts'
export type { JsonObject } from './openapi/canonical-schema.ts'
export { documentAt, type Surface } from './surface.ts'
export { surfaces, type PublishedSurface } from './surfaces.ts'
export { default as apiPublished } from './api/published.json' with { type: 'json' }
export { default as integrationsPublished } from './integrations/published.json' with { type: 'json' }
export {
  provePublished,
  PublishedDocumentError,
  publishedParts,
  type Published,
  type PublishedParts,
} from './published.ts'
