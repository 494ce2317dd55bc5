export * from './errors.ts'
export * from './operation.ts'
export { contractOf, type SurfaceDefinition } from './bundle.ts'
export { operations as integrationsOperations, head as integrationsHead } from './integrations/operations.ts'
