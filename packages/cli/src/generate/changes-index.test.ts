import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { changesIndex, readChangeFiles } from './changes-index.ts'

async function folderOf(...files: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-changes-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), '')
  }
  return folder
}

describe('the change files of a surface', () => {
  test('are listed by release, then by name; tests and other files are left out', async () => {
    const folder = await folderOf(
      'index.ts',
      '10.0.0/b-first.ts',
      '2.0.0/two-things.ts',
      '2.0.0/one-thing.ts',
      '2.0.0/one-thing.test.ts',
      '2.0.0/notes.md',
    )
    expect(await readChangeFiles(folder)).toEqual([
      '2.0.0/one-thing.ts',
      '2.0.0/two-things.ts',
      '10.0.0/b-first.ts',
    ])
  })

  test('have to stand in a folder named after a release', async () => {
    const folder = await folderOf('next/one-thing.ts')
    await expect(readChangeFiles(folder)).rejects.toMatchObject({ code: 'CHANGE_MISPLACED', exit: 2 })
  })
})

describe('the module that lists them', () => {
  test('imports each and names it after its file', () => {
    expect(changesIndex(['1.1.0/a-thing.ts', '2.0.0/limit-is-50.ts'])).toBe(
      [
        '// Written by `pnpm generate:api` from the files beside it.',
        "import aThing from './1.1.0/a-thing.ts'",
        "import limitIs50 from './2.0.0/limit-is-50.ts'",
        '',
        '/** Every change of the surface by the name of its file, oldest release first. */',
        'export const changes = {',
        "  'a-thing': aThing,",
        "  'limit-is-50': limitIs50,",
        '}',
        '',
      ].join('\n'),
    )
  })

  test('lists none where there are none', () => {
    expect(changesIndex([])).toMatch(/first\. \*\/\nexport const changes = \{\}\n$/)
  })

  test('takes no name twice', () => {
    expect(() => changesIndex(['1.1.0/a-thing.ts', '2.0.0/a-thing.ts'])).toThrow(
      'Two change files are called a-thing.ts.',
    )
  })

  test.each(['2.0.0/thing.ts', '2.0.0/A-Thing.ts', "2.0.0/it's-gone.ts", '2.0.0/a--b.ts'])(
    'refuses %s',
    (file) => {
      expect(() => changesIndex([file])).toThrow(`The change file ${file} has no usable name.`)
    },
  )
})
