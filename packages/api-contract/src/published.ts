import { headerNames, type Step } from '@stella/versioning'
import { canonicalJson } from './canonical.ts'
import { documentAt, type Surface } from './surface.ts'

/** Digests of a published document, part by part: `schemas/Content`, `paths/content`, and `rest`. */
export type PublishedParts = { readonly [part: string]: string }

/** What has been published, by release. A release that is not in it is still in the making. */
export type Published = { readonly [release: string]: PublishedParts }

/** A released document that is no longer what was published. The message names releases, parts and changes. */
export class PublishedDocumentError extends Error {
  override readonly name = 'PublishedDocumentError'
}

/** Digests of the document of a release, as it is derived now. */
export async function publishedParts(surface: Surface, release: number): Promise<PublishedParts> {
  const { components, paths, ...rest } = documentAt(surface, release, headerNames('Stella'))
  const { schemas, ...otherComponents } = asObject(components)
  const parts = [
    ...Object.entries(asObject(schemas)).map(([name, schema]) => [`schemas/${name}`, schema] as const),
    ...Object.entries(asObject(paths)).map(([path, item]) => [`paths${path}`, item] as const),
    ['rest', { ...rest, components: otherComponents }] as const,
  ]
  const digests = parts.map(async ([part, value]) => [part, await digest(canonicalJson(value))] as const)
  return Object.fromEntries(await Promise.all(digests))
}

/**
 * Proves that every published document can still be derived as it was published.
 * @throws PublishedDocumentError naming each part that differs, and the changes that shaped it
 */
export async function provePublished(surface: Surface, published: Published): Promise<void> {
  const differences = await Promise.all(
    surface.line.releases.map(async ({ version }, release) => {
      const expected = published[version]
      if (expected === undefined) return []
      const derived = await publishedParts(surface, release)
      const names = new Set([...Object.keys(expected), ...Object.keys(derived)])
      const differing = [...names].filter((part) => expected[part] !== derived[part])
      return differing.map((part) => describe(surface, version, part, expected[part], derived[part]))
    }),
  )
  const lines = differences.flat()
  if (lines.length === 0) return
  const advice =
    'A published document never changes: mend or add a change file, so that head leads back to it.'
  throw new PublishedDocumentError([...lines, advice].join('\n'))
}

function describe(
  { history }: Surface,
  version: string,
  part: string,
  expected: string | undefined,
  derived: string | undefined,
): string {
  const how =
    derived === undefined ? 'is missing' : expected === undefined ? 'is new' : 'is not what was published'
  const changes = new Set(
    history.steps.filter((step) => shapes(step, part, history)).map((step) => step.change),
  )
  const by =
    changes.size === 0 ? 'no change edits it: head was edited' : `edited by ${[...changes].join(', ')}`
  return `${version}: ${part} ${how} (${by})`
}

/** Whether a step is on the part: the schema of that name, or an operation that ever stood at that path. */
function shapes({ target }: Step, part: string, history: Surface['history']): boolean {
  if (part.startsWith('schemas/')) return part === `schemas/${target}`
  const [id = ''] = target.split('/')
  const releases = history.line.releases.map((_, release) => history.shapeOf(id, release)?.operation.path)
  return history.operationIds.includes(id) && releases.some((path) => `paths${path}` === part)
}

function asObject(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** The first 16 hex digits of the SHA-256: enough to notice an edit, short enough to read in a diff. */
async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
