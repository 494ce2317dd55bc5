import { createHash } from 'node:crypto'
import { canonicalJson, documentAt, mergeDocuments, type Surface } from '@stella/api-contract'
import { toYaml } from '@stella/api-contract/yaml'
import { headerNames } from '@stella/versioning'

/** What the documents of one surface are made of beside the surface itself. */
export interface SurfaceInputs {
  readonly surface: Surface
  /** SHA-256 of each change file, by its path below the folder of changes. */
  readonly changeFiles: Readonly<Record<string, string>>
  /** The newest release that was published; `null` before the first. */
  readonly baseline: string | null
}

export interface Inputs {
  readonly surfaces: readonly SurfaceInputs[]
  /** Versions of the packages that decide how a document is written. */
  readonly tools: Readonly<Record<string, string>>
  /** `Stella`, as in `X-Stella-Api-Version`. */
  readonly headerPrefix: string
}

export interface Artefact {
  /** Name below `out/api`. */
  readonly file: string
  readonly text: string
}

/** All files of `out/api`, the same bytes for the same inputs. */
export function artefactsOf(inputs: Inputs): readonly Artefact[] {
  const { surfaces, headerPrefix } = inputs
  const documents = surfaces.flatMap(({ surface }) => documentsOf(surface, headerPrefix))
  const newest = surfaces.map(({ surface: { name, line } }) => ({
    name,
    version: line.releases.at(-1)?.version,
  }))
  const published = surfaces.flatMap(({ surface: { name }, baseline }) => {
    return baseline === null ? [] : [{ name, version: baseline }]
  })
  const merged = (chosen: readonly { readonly name: string; readonly version: string | undefined }[]) => {
    const found = documents.filter((one) =>
      chosen.some(({ name, version }) => one.surface === name && one.version === version),
    )
    return toYaml(mergeDocuments(found))
  }
  const files = [
    ...documents.map(({ file, document }) => ({ file, text: toYaml(document) })),
    { file: 'stella.yaml', text: merged(newest) },
    ...(published.length === 0 ? [] : [{ file: 'stella-baseline.yaml', text: merged(published) }]),
  ]
  const pinned = [...files, { file: 'manifest.json', text: manifestOf(inputs, files) }]
  return [...pinned, { file: 'checksums.txt', text: checksumsOf(pinned) }]
}

export function documentFile(surface: Pick<Surface, 'name'>, version: string): string {
  return `${surface.name}-${version}.yaml`
}

function documentsOf(surface: Surface, headerPrefix: string) {
  const headers = headerNames(headerPrefix)
  return surface.line.releases.map(({ version }, index) => {
    const file = documentFile(surface, version)
    return { surface: surface.name, version, file, document: documentAt(surface, index, headers) }
  })
}

function manifestOf({ surfaces, tools, headerPrefix }: Inputs, files: readonly Artefact[]): string {
  const sums = new Map(files.map(({ file, text }) => [file, sha256(text)]))
  const manifest = {
    surfaces: surfaces.map((inputs) => surfaceManifest(inputs, sums)),
    inputs: { headerPrefix, tools },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function surfaceManifest(
  { surface, changeFiles, baseline }: SurfaceInputs,
  sums: ReadonlyMap<string, string>,
) {
  const { name, base, line, head } = surface
  return {
    surface: name,
    base,
    baseline,
    releases: line.releases.map(({ version, date }) => {
      const file = documentFile(surface, version)
      return { version, date, document: file, sha256: sums.get(file) }
    }),
    inputs: {
      head: sha256(canonicalJson(head)),
      releaseLine: sha256(canonicalJson(line)),
      changes: changeFiles,
    },
  }
}

/** What `sha256sum -c` reads. */
function checksumsOf(files: readonly Artefact[]): string {
  const lines = files.map(({ file, text }) => `${sha256(text)}  ${file}\n`)
  return lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('')
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
