import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package that states the contract. */
export const contractPackage = dirname(dirname(fileURLToPath(import.meta.resolve('@stella/api-contract'))))

/** Names of all surfaces, known before the contract is loaded: it imports what is written first. */
export const surfaceNames = ['integrations', 'api'] as const

/** The checkout that all of this stands in. */
const repository = dirname(dirname(contractPackage))

/** Folder of the client's generated files. */
export const clientFolder = join(repository, 'packages/sdk/src/generated')

/** How this repository formats its code. */
export const formatFile = join(repository, '.oxfmtrc.json')

/** Folder of the change files of a surface. */
export function changesFolder(surface: string): string {
  return join(contractPackage, 'src', surface, 'changes')
}
