export * from './schema.ts'
export * from './contract.ts'
export * from './release.ts'
