import { join } from 'node:path'
import { expect, test } from 'vitest'
import { entriesOf, findCycle, importsOf, readImports, type Import } from './imports.ts'

/** Who may import whom. Whatever is not named here is not allowed. */
const allowed: { readonly [folder: string]: readonly string[] } = {
  'packages/versioning': [],
  'packages/api-compat': [],
  'packages/api-lint': [],
  'packages/store': [],
  'packages/sdk': [],
  'packages/api-contract': ['versioning'],
  'packages/api-runtime': ['api-contract', 'versioning'],
  'workers/consumer-api': ['api-runtime', 'api-contract', 'store', 'versioning'],
  'apps/dashboard/server': ['api-runtime', 'api-contract', 'store', 'versioning'],
  'apps/dashboard/web': ['sdk'],
  'packages/cli': ['api-contract', 'api-runtime', 'consumer-api', 'dashboard-server', 'store', 'versioning'],
}

/** Files that may use Node's own modules. Everything else runs on any runtime with fetch. */
const onNode = [
  /^packages\/(cli|store|api-compat|api-lint)\//,
  /^apps\/dashboard\/server\//,
  /\/node(-[a-z-]+)?\.ts$/,
  /\.test\.ts$/,
  /\/testing\//,
]

const root = join(import.meta.dirname, '../..')
const folders = Object.keys(allowed)
const imports = readImports(
  root,
  folders.map((folder) => `${folder}/src`),
)
/** `@stella/store`, `@stella/api-runtime/node`, …: the entries that packages declare. */
const exported = new Set(folders.flatMap((folder) => entriesOf(join(root, folder, 'package.json'))))
const homeOf = (file: string): string => folders.find((folder) => file.startsWith(`${folder}/`)) ?? ''
const edge = (file: string, target: string): Import => ({ file, target, specifier: target, typeOnly: false })
const describe = ({ file, specifier }: Import): string => `${file} imports ${specifier}`

test('packages import only the packages the design allows them', () => {
  const wrong = imports.filter(({ file, specifier }) => {
    const name = /^@stella\/([^/]+)/.exec(specifier)?.[1]
    return name !== undefined && !allowed[homeOf(file)]?.includes(name)
  })
  expect(wrong.map(describe)).toEqual([])
  expect(imports.length).toBeGreaterThan(100)
})

test('only what a package exports is public', () => {
  const deep = imports.filter(({ specifier }) => specifier.startsWith('@stella/') && !exported.has(specifier))
  const across = imports.filter(({ file, target }) => target !== null && homeOf(target) !== homeOf(file))
  expect([...deep, ...across].map(describe)).toEqual([])
})

test('no file imports itself over a detour', () => {
  expect(findCycle(imports)).toBeNull()
})

test("Node's modules stay at the edges", () => {
  const inside = imports.filter(({ file, specifier }) => {
    return specifier.startsWith('node:') && !onNode.some((pattern) => pattern.test(file))
  })
  expect(inside.map(describe)).toEqual([])
})

test('the check itself sees every form of import, and a cycle', () => {
  const source = [
    "import a from './a.ts'",
    "import type { B } from '@stella/store'",
    "export * from './c.ts'",
    "import {\n  many,\n} from './d.ts'",
    "import './e.ts'",
    "await import('./f.ts')",
  ].join('\n')
  expect(importsOf('packages/x/src/y.ts', source).map(({ specifier }) => specifier)).toEqual(
    './a.ts @stella/store ./c.ts ./d.ts ./e.ts ./f.ts'.split(' '),
  )
  expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')])).toEqual(['a', 'b', 'c', 'a'])
})
