import { createHash } from 'node:crypto'
import { canonicalJson, documentAt, type Surface } from '@stella/api-contract'
import { toYaml } from '@stella/api-contract/yaml'
import { headerNames } from '@stella/versioning'

/** What the documents are made of beside the surface itself. */
export interface Inputs {
  readonly surface: Surface
  /** SHA-256 of each change file, by its path below the folder of changes. */
  readonly changeFiles: Readonly<Record<string, string>>
  /** Versions of the packages that decide how a document is written. */
  readonly tools: Readonly<Record<string, string>>
  /** The newest release that was published; `null` before the first. */
  readonly baseline: string | null
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
  const { surface, baseline } = inputs
  const documents = documentsOf(inputs)
  const head = documents.at(-1)?.text ?? ''
  const published = documents.find(({ version }) => version === baseline)
  const files = [
    ...documents.map(({ version, text }) => ({ file: documentFile(surface, version), text })),
    { file: 'stella.yaml', text: head },
    ...(published === undefined ? [] : [{ file: 'stella-baseline.yaml', text: published.text }]),
  ]
  const pinned = [...files, { file: 'manifest.json', text: manifestOf(inputs, files) }]
  return [...pinned, { file: 'checksums.txt', text: checksumsOf(pinned) }]
}

export function documentFile(surface: Pick<Surface, 'name'>, version: string): string {
  return `${surface.name}-${version}.yaml`
}

function documentsOf({ surface, headerPrefix }: Inputs): readonly { version: string; text: string }[] {
  const headers = headerNames(headerPrefix)
  return surface.line.releases.map(({ version }, index) => {
    return { version, text: toYaml(documentAt(surface, index, headers)) }
  })
}

function manifestOf(
  { surface, changeFiles, tools, baseline, headerPrefix }: Inputs,
  files: readonly Artefact[],
): string {
  const sums = new Map(files.map(({ file, text }) => [file, sha256(text)]))
  const releases = surface.line.releases.map(({ version, date }) => {
    const file = documentFile(surface, version)
    return { version, date, document: file, sha256: sums.get(file) }
  })
  const manifest = {
    surface: surface.name,
    base: surface.base,
    baseline,
    releases,
    inputs: {
      headerPrefix,
      head: sha256(canonicalJson(surface.head)),
      releaseLine: sha256(canonicalJson(surface.line)),
      changes: changeFiles,
      tools,
    },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** What `sha256sum -c` reads. */
function checksumsOf(files: readonly Artefact[]): string {
  const lines = files.map(({ file, text }) => `${sha256(text)}  ${file}\n`)
  return lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('')
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
