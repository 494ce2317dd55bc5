import type { Limits } from './document.ts'

const MIB = 1024 * 1024

/** Chosen so that the largest input that is taken ends within 10 s and 1 GB. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 128 * MIB,
  yamlBytes: 32 * MIB,
  values: 2_000_000,
  yamlValues: 1_000_000,
  aliasedValues: 500_000,
  depth: 500,
  files: 2000,
}
