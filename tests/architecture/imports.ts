import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** One import statement of a source file. */
export interface Import {
  /** Path of the importing file, from the root of the repository. */
  readonly file: string
  readonly specifier: string
  /** Path of the imported file, from the root, when the specifier is relative. */
  readonly target: string | null
  /** `import type`: gone when the code runs. */
  readonly typeOnly: boolean
}

const statement =
  /^(?:import|export)\b(?!\s+(?:const|function|class|interface|type\s+\w+\s*[=<]))[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm

/** Reads the imports of every TypeScript source below the given folders. */
export function readImports(root: string, folders: readonly string[]): Import[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((file) => !file.includes('node_modules'))
      .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8'))),
  )
}

export function importsOf(file: string, source: string): Import[] {
  return [...source.matchAll(statement)].map(([text, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? ''
    const target = specifier.startsWith('.') ? relative('/', resolve('/', dirname(file), specifier)) : null
    return { file, specifier, target, typeOnly: /^(?:import|export) type\b/.test(text) }
  })
}

/** The first cycle among files that load each other, as the list of files along it; `null` when there is none. */
export function findCycle(imports: readonly Import[]): string[] | null {
  const edges = new Map<string, string[]>()
  for (const { file, target, typeOnly } of imports) {
    if (target !== null && !typeOnly) edges.set(file, [...(edges.get(file) ?? []), target])
  }
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return null
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...trail, file])
      if (cycle !== null) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of edges.keys()) {
    const cycle = visit(file, [])
    if (cycle !== null) return cycle
  }
  return null
}

/** What a package may be imported as: its name, and each further entry that its `exports` declare. */
export function entriesOf(manifest: string): string[] {
  // Every manifest here has a name; one that nobody imports has no exports.
  const { name, exports = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    name: string
    exports?: string | { readonly [entry: string]: string }
  }
  return typeof exports === 'string' ? [name] : Object.keys(exports).map((entry) => name + entry.slice(1))
}
