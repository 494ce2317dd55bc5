/** Writes `changes/index.ts`, which names every change file: workerd has no file system to look for them. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const changesFolder = join(import.meta.dirname, '../src/integrations/changes')

/** Text of the index of a folder with one folder a release and one file a change in it. */
export function changesIndex(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^\d+\.\d+\.\d+\/[a-z0-9-]+\.ts$/.test(path))
    .toSorted(byRelease)
  const names = files.map((path) => path.slice(path.indexOf('/') + 1, -'.ts'.length))
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new Error(`Two changes are called '${twice}': rename one of the files.`)
  const imports = files.map((path, i) => `import ${identifier(names[i] ?? '')} from './${path}'`)
  const members = names.map((name) => `  '${name}': ${identifier(name)},`)
  return [
    '// Written by `pnpm generate:api` from the files beside it.',
    ...imports,
    '',
    '/** Every change of the surface by the name of its file, oldest release first. */',
    'export const changes = {',
    ...members,
    '}',
    '',
  ].join('\n')
}

/** Paths by release number, then by name. */
function byRelease(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => path.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0')))
  return (left ?? '') < (right ?? '') ? -1 : 1
}

function identifier(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

if (import.meta.main) writeFileSync(join(changesFolder, 'index.ts'), changesIndex(changesFolder))
