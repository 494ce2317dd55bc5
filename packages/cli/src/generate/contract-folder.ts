import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package that states the contract. */
export const contractPackage = dirname(dirname(fileURLToPath(import.meta.resolve('@stella/api-contract'))))

/** Folder of the change files of a surface. */
export function changesFolder(surface: string): string {
  return join(contractPackage, 'src', surface, 'changes')
}
