import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lint } from './lint.ts'
import { clean, withValue } from './testing/documents.ts'

const get = ['paths', '/things', 'get']
const old = [...get, 'parameters', 2, 'schema']
const page = ['components', 'schemas', 'ThingPage', 'properties']
const thing = ['components', 'schemas', 'Thing']

/** What is done to the clean document, and the one rule that has to object. */
type Mistake = readonly [rule: string, path: readonly (string | number)[], value: unknown]

const mistakes: readonly Mistake[] = [
  ['operation-id', [...get, 'operationId'], undefined],
  ['operation-id', [...get, 'operationId'], 'list_things'],
  ['semantic-version', ['info', 'version'], '2.1'],
  ['semantic-version', ['info', 'version'], '3.0.0'],
  ['semantic-version', ['servers', 0, 'url'], '/things/v1'],
  ['semantic-version', ['servers', 0, 'url'], 'https://api.example.com/v1'],
  ['described', ['info', 'description'], undefined],
  ['described', [...get, 'summary'], undefined],
  ['described', [...get, 'parameters', 0, 'description'], ' '],
  ['described', [...thing, 'description'], undefined],
  ['invalid-ref', [...page, 'data', 'items', '$ref'], '#/components/schemas/Nothing'],
  ['invalid-ref', [...page, 'data', 'items', '$ref'], 'https://example.invalid/thing.yaml'],
  ['invalid-ref', [...page, 'data', 'items', '$ref'], '../../../etc/hostname'],
  ['schema-examples', [...thing, 'properties', 'name', 'examples', 0], 7],
  ['schema-examples', [...get, 'parameters', 0, 'schema', 'examples', 0], 7],
  ['oas3-valid-schema-example', [...thing, 'properties', 'name', 'default'], 7],
  [
    'oas3-valid-media-example',
    [...get, 'responses', '200', 'content', 'application/json', 'example'],
    { data: 7 },
  ],
  ['oas3-schema', [...get, 'responses', '200', 'description'], undefined],
  [
    'path-params',
    ['paths', '/things', 'parameters'],
    [{ name: 'id', in: 'path', description: 'An id.', required: true, schema: {} }],
  ],
  ['stella-scope', [...get, 'x-stella-scope'], undefined],
  ['stella-scope', [...get, 'x-stella-scope'], 'things:write'],
  ...['400', '401', '404', '410', '500', '503'].map((status): Mistake => {
    return ['stella-errors', [...get, 'responses', status], undefined]
  }),
  ['stella-errors', [...get, 'responses', '400', 'content'], {}],
  ['stella-pagination', [...get, 'parameters', 0, 'name'], 'from'],
  ['stella-pagination', [...get, 'parameters', 1, 'name'], 'size'],
  ['stella-pagination', [...page, 'page', 'properties'], { total: { type: 'integer' } }],
  ['stella-deprecation', [...old, 'x-sunset'], undefined],
  ['stella-deprecation', [...old, 'x-sunset'], '2027-02-30'],
  ['stella-deprecation', [...old, 'x-replacement'], undefined],
]

describe('a document', () => {
  test('that nothing is wrong with is clean', async () => {
    expect(await lint(JSON.stringify(clean), 'clean.json')).toEqual([])
  })

  test.each(mistakes)('is held to %s at %j, being %j', async (rule, path, value) => {
    const found = await lint(withValue(path, value), 'mistake.json', { stella: true })
    expect([...new Set(found.map((problem) => problem.rule))]).toEqual([rule])
  })

  test('may not name two operations alike', async () => {
    const twice = withValue(['paths', '/others'], { get: Object(clean.paths)['/things'].get })
    const found = await lint(twice, 'twice.json')
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['operation-operationId-unique']))
  })

  test('of several surfaces has paths of the major of their own', async () => {
    const { '/things': things } = Object(clean.paths)
    const both = {
      ...clean,
      servers: [{ url: '/' }],
      'x-stella-surfaces': { shop: '2.1.0', desk: '1.0.0' },
      paths: { '/shop/v2/things': things },
    }
    const found = async (paths: object) =>
      (await lint(JSON.stringify({ ...both, paths }), 'both.json')).map(({ message }) => message)
    expect(await found(both.paths)).toEqual([])
    expect(await found({ '/desk/v1/things': things })).toEqual([])
    expect(await found({ '/desk/v2/things': things })).toEqual([
      '/desk/v2/things is of major 2, and x-stella-surfaces.desk is 1.0.0.',
    ])
  })

  test('may need no scope at all', async () => {
    expect(await lint(withValue([...get, 'x-stella-scope'], null), 'open.json', { stella: true })).toEqual([])
  })

  test('may call its page by its older names', async () => {
    const older = withValue([...get, 'parameters', 1, 'name'], 'per_page')
    expect(await lint(older, 'older.json')).toEqual([])
  })

  test('without extensions of Stella is held to her rules only when asked', async () => {
    const foreign = withValue([...get, 'x-stella-scope'], undefined)
    expect(await lint(foreign, 'foreign.json')).toEqual([])
    const found = await lint(foreign, 'foreign.json', { stella: true })
    expect(found.map(({ rule }) => rule)).toEqual(['stella-scope'])
  })

  test('is told about at the line and column of the mistake', async () => {
    const text = 'openapi: 3.1.0\ninfo:\n  title: A\n  description: An A.\n  version: one\npaths: {}\n'
    expect(await lint(text, 'a.yaml')).toMatchObject([
      { file: 'a.yaml', line: 5, column: 12, rule: 'semantic-version', severity: 'error' },
    ])
  })

  test('that is no OpenAPI document, or no YAML, cannot be used', async () => {
    await expect(lint('swagger: "2.0"', 'old.yaml')).rejects.toThrow('old.yaml is no OpenAPI 3 document')
    await expect(lint('a: [1', 'broken.yaml')).rejects.toThrow(/^broken\.yaml:\d+:\d+: /)
  })

  test('whose aliases never end cannot be used', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`)
    const bomb = ['openapi: 3.1.0', 'a0: &a0 [1]', ...lines].join('\n')
    await expect(lint(bomb, 'bomb.yaml')).rejects.toThrow('aliases')
  })
})

describe('our own documents', () => {
  const folder = join(import.meta.dirname, '../../../out/api')
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

  test.each(files)('%s is clean', { timeout: 30_000 }, async (name) => {
    const file = join(folder, name)
    expect(await lint(readFileSync(file, 'utf8'), file)).toEqual([])
  })

  test('are there', () => expect(files.length).toBeGreaterThan(5))
})
