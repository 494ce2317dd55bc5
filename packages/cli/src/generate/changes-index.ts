import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compareVersions, parseVersion } from '@stella/versioning'
import { unusable } from '../failure.ts'

/** Paths of the change files of a surface, `2.0.0/ping-is-gone.ts`, oldest release first. */
export async function readChangeFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const releases = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, ...versionOf(folder, name) }))
  const files = await Promise.all(
    releases
      .toSorted((a, b) => compareVersions(a.version, b.version))
      .map(async ({ name }) => {
        const inside = await readdir(join(folder, name))
        return inside
          .filter(isChangeFile)
          .toSorted(byCodeUnits)
          .map((file) => `${name}/${file}`)
      }),
  )
  return files.flat()
}

function versionOf(folder: string, name: string) {
  const version = parseVersion(name)
  if (version !== null) return { version }
  throw unusable(
    'CHANGE_MISPLACED',
    `${join(folder, name)} is named like no release.`,
    'Put changes into a folder named after the release that brings them, such as 2.1.0.',
  )
}

function isChangeFile(name: string): boolean {
  return name.endsWith('.ts') && !name.endsWith('.test.ts')
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1
}

/**
 * The module that lists the change files, so that adding a change is adding one file.
 * @throws Failure when two changes share a name, or a name is not two or more words
 */
export function changesIndex(files: readonly string[]): string {
  const changes = files.map((file) => ({ file, name: nameOf(file) }))
  const names = changes.map(({ name }) => name)
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  if (twice !== undefined) {
    throw unusable(
      'CHANGE_NAME_TAKEN',
      `Two change files are called ${twice}.ts.`,
      'Rename one: a name stands for one change.',
    )
  }
  const imports = changes.map(({ file, name }) => `import ${camelCase(name)} from './${file}'`)
  const entries = names.map((name) => `  '${name}': ${camelCase(name)},\n`)
  return [
    '// Written by `pnpm generate:api` from the files beside it.',
    ...imports,
    '',
    '/** Every change of the surface by the name of its file, oldest release first. */',
    `export const changes = {${entries.length === 0 ? '' : `\n${entries.join('')}`}}\n`,
  ].join('\n')
}

function nameOf(file: string): string {
  const name = file.slice(file.indexOf('/') + 1, -'.ts'.length)
  // Two words at least, so that none is a reserved one.
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name)) return name
  throw unusable(
    'CHANGE_NAME_INVALID',
    `The change file ${file} has no usable name.`,
    'Say in two or more lower-case words what changes, such as site-url-becomes-homepage.ts.',
  )
}

function camelCase(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
