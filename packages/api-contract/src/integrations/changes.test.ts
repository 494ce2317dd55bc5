import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as versioning from '@stella/versioning'
import { changes } from './changes/index.ts'
import { line } from './releases.ts'

const folder = join(import.meta.dirname, 'changes')
const index = readFileSync(join(folder, 'index.ts'), 'utf8')

describe('the change files', () => {
  test('are all in the index (if this fails, run `pnpm generate:api`)', () => {
    const files = globSync('*/*.ts', { cwd: folder }).map((file) => basename(file, '.ts'))
    expect(files.toSorted()).toEqual(Object.keys(changes).toSorted())
  })

  test.each(Object.entries(changes))('%s stands in the folder of its release', (name, { release }) => {
    expect(index).toContain(`from './${release}/${name}.ts'`)
    expect(line.releases.map(({ version }) => version)).toContain(release)
  })

  test('use every kind of edit there is', () => {
    const used = new Set(Object.values(changes).flatMap(({ edits }) => edits.map(({ kind }) => kind)))
    const ofMembers =
      'add remove require relax rename move convert mapEnum extendEnum extendUnion wrap unwrap constrain deprecate'
    const ofOperations = 'addOperation removeOperation movePath changeStatus addErrors deprecateOperation'
    const kinds = [...ofMembers.split(' '), ...ofOperations.split(' ')]
    expect([...used].toSorted()).toEqual(kinds.toSorted())
    for (const kind of kinds) expect(versioning).toHaveProperty(kind)
  })

  test('give each release but the first at least one', () => {
    const releases = new Set(Object.values(changes).map(({ release }) => release))
    expect(line.releases.slice(1).every(({ version }) => releases.has(version))).toBe(true)
  })
})
