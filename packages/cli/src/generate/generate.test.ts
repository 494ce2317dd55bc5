import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { integrations, surfaces } from '@stella/api-contract'
import { describe, expect, test } from 'vitest'
import { bench, type Bench } from '../testing/cli.ts'

const documents = surfaces.flatMap(({ surface: { name, line } }) =>
  line.releases.map(({ version }) => `${name}-${version}.yaml`),
)
const newest = integrations.line.releases.at(-1)?.version ?? ''

/** What a first `stella generate` has written. It writes the same every time, and a while each time. */
let written: ReadonlyMap<string, string> | undefined

/** A folder in which everything has been generated. */
async function generated(): Promise<{ cli: Bench; out: string }> {
  const cli = await bench()
  const out = join(cli.folder, 'out')
  if (written === undefined) {
    await cli.ok('generate', '--out', 'out')
    written = await contents(out)
  } else {
    await mkdir(out)
    await Promise.all([...written].map(([file, text]) => writeFile(join(out, file), text)))
  }
  return { cli, out }
}

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(folder)
  return new Map(await Promise.all(files.map(async (file) => [file, await read(folder, file)] as const)))
}

function isBaseline(baseline: unknown): boolean {
  return baseline === null || typeof baseline === 'string'
}

function read(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8')
}

describe('stella generate', () => {
  test('writes a document for every release, head, baseline, manifest and checksums', async () => {
    const { out } = await generated()
    const files = await readdir(out)
    expect(files.toSorted()).toEqual(
      [...documents, 'checksums.txt', 'manifest.json', 'stella-baseline.yaml', 'stella.yaml'].toSorted(),
    )
    const head = await read(out, 'stella.yaml')
    for (const { surface } of surfaces) {
      expect(head).toContain(`  ${surface.name}: ${surface.line.releases.at(-1)?.version}\n`)
      expect(head).toContain(`  ${surface.base}/v`)
    }
    expect(await read(out, 'stella-baseline.yaml')).toContain(`  integrations: ${newest}\n`)
  })

  test('writes the same bytes every time', async () => {
    const { cli, out } = await generated()
    await cli.ok('generate', '--out', 'again')
    expect(await contents(join(cli.folder, 'again'))).toEqual(await contents(out))
    expect((await cli.ok('generate', '--out', 'out', '--check')).stdout).toContain('up to date')
  })

  test('writes checksums in the form that sha256sum reads', async () => {
    const { out } = await generated()
    const lines = (await read(out, 'checksums.txt')).trimEnd().split('\n')
    expect(lines).toHaveLength(documents.length + 3)
    for (const line of lines) {
      const [sum, file = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(await read(out, file))
          .digest('hex'),
      ).toBe(sum)
    }
  })

  test('pins its inputs in the manifest', async () => {
    const { out } = await generated()
    const manifest: unknown = JSON.parse(await read(out, 'manifest.json'))
    const sum = expect.stringMatching(/^[0-9a-f]{64}$/)
    expect(manifest).toMatchObject({
      surfaces: [
        {
          surface: 'integrations',
          base: '/integrations',
          baseline: newest,
          inputs: { head: sum, releaseLine: sum },
        },
        { surface: 'api', base: '/api', inputs: { head: sum, releaseLine: sum } },
      ],
      inputs: { headerPrefix: 'Stella', tools: { yaml: expect.any(String) } },
    })
    const [first] = (manifest as { surfaces: { inputs: { changes: object } }[] }).surfaces
    expect(Object.keys(first?.inputs.changes ?? {})).toHaveLength(
      Object.keys(integrations.history.changes).length,
    )
  })

  test('prints what it did as JSON', async () => {
    const { cli, out } = await generated()
    const { json } = await cli.ok('generate', '--out', 'out', '--json')
    expect(json).toEqual({
      folder: out,
      baseline: { integrations: newest, api: expect.toSatisfy(isBaseline) },
      files: expect.any(Array),
      differences: [],
    })
  })
})

describe('stella generate --check', () => {
  test('writes nothing and names what is missing', async () => {
    const cli = await bench()
    const { exit, stdout } = await cli.run('generate', '--check', '--out', 'out')
    expect(exit).toBe(1)
    expect(stdout).toContain('stella.yaml  is missing')
    expect(stdout).toContain('Run `stella generate`')
    await expect(readdir(join(cli.folder, 'out'))).rejects.toThrow('ENOENT')
  })

  test('names the first line that differs', async () => {
    const { cli, out } = await generated()
    await writeFile(join(out, 'stella.yaml'), (await read(out, 'stella.yaml')).replace('\ninfo:', '\nother:'))
    const { exit, json } = await cli.run('generate', '--check', '--out', 'out', '--json')
    expect(exit).toBe(1)
    expect(json).toMatchObject({ differences: [{ file: 'stella.yaml', kind: 'changed', line: 2 }] })
  })

  test('names a document that belongs to no release', async () => {
    const { cli, out } = await generated()
    await writeFile(join(out, 'integrations-9.9.9.yaml'), 'openapi: 3.1.1\n')
    for (const check of [['--check'], []]) {
      const { exit, stdout } = await cli.run('generate', '--out', 'out', ...check)
      expect([exit, stdout]).toEqual([
        1,
        expect.stringContaining('integrations-9.9.9.yaml  belongs to no release'),
      ])
    }
  })
})

describe('the document of a published release', () => {
  test('is frozen: neither generate nor --check accepts another', async () => {
    const { cli, out } = await generated()
    await writeFile(
      join(out, 'integrations-2.1.0.yaml'),
      `${await read(out, 'integrations-2.1.0.yaml')}# edited\n`,
    )
    for (const check of [['--check'], []]) {
      const { exit, stderr } = await cli.run('generate', '--out', 'out', ...check)
      expect(exit).toBe(1)
      expect(stderr).toMatch(/not what would be written: integrations-2\.1\.0\.yaml, line \d+\./)
    }
  })

  test('is written again when it is gone', async () => {
    const { cli, out } = await generated()
    await rm(join(out, 'integrations-2.1.0.yaml'))
    expect((await cli.ok('generate', '--out', 'out')).stdout).toContain('integrations-2.1.0.yaml  written')
  })
})

test.each([['--check'], ['--out', 'elsewhere']])('publishing excludes %s', async (...options) => {
  const cli = await bench()
  const { exit, stderr } = await cli.run('generate', '--publish', `integrations@${newest}`, ...options)
  expect([exit, stderr]).toEqual([2, expect.stringContaining(`cannot be used with option '${options[0]}`)])
})
