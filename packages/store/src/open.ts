import { StoreError } from './errors.ts'
import type { Store, StoreOptions } from './types.ts'

/** Opens the store, bringing its schema up to date first. */
export function openStore(options: StoreOptions): Promise<Store> {
  return Promise.reject(new StoreError('UNAVAILABLE', `Cannot open ${options.path}: not built yet.`))
}
