import { readFile } from 'node:fs/promises'
import { documentAt, type PublishedSurface } from '@stella/api-contract'
import { headerNames } from '@stella/versioning'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, type FormatOptions } from 'oxfmt'
import { settings } from '../config/settings.ts'
import type { Artefact } from './artefacts.ts'
import { formatFile } from './contract-folder.ts'

/** The surface that the client in `packages/sdk` is for. */
const surfaceName = 'api'

/**
 * The types of the client: everything its release takes and answers. Written for the newest release.
 * @throws when the document cannot be read as OpenAPI
 */
export async function clientTypes(surfaces: readonly PublishedSurface[]): Promise<Artefact> {
  const found = surfaces.find(({ surface }) => surface.name === surfaceName)
  if (found === undefined) throw new Error(`There is no surface '${surfaceName}'.`)
  const { surface } = found
  const index = surface.line.releases.length - 1
  const version = surface.line.releases[index]?.version ?? ''
  const document = documentAt(surface, index, headerNames(settings.headerPrefix.default))
  // Defaults are what the server assumes, not what a client has to send.
  const types = await openapiTS(JSON.stringify(document), { alphabetize: true, defaultNonNullable: false })
  const stated = astToString(types).replaceAll(/^export type (?:webhooks|\$defs) = .*\n/gm, '')
  const text = `${heading(version)}${stated}`
  const file = `${surfaceName}.ts`
  const { code, errors } = await format(file, text, await style())
  if (errors.length > 0) throw new Error(`The types of the client cannot be formatted: ${errors[0]?.message}`)
  return { file, text: code }
}

function heading(version: string): string {
  return [
    '// oxlint-disable max-lines -- one release, as one file',
    '// Written by `pnpm generate:api` from the contract.',
    '',
    '/** The release these types are of. */',
    `export const release = '${version}'`,
    '',
    '',
  ].join('\n')
}

async function style(): Promise<FormatOptions> {
  const { $schema: _, ignorePatterns: __, ...options } = JSON.parse(await readFile(formatFile, 'utf8'))
  return options
}
