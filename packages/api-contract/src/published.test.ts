import {
  change,
  checkPolicy,
  createHistory,
  refTo,
  rename,
  type Change,
  type Contract,
} from '@stella/versioning'
import { describe, expect, test } from 'vitest'
import { changes } from './integrations/changes/index.ts'
import { integrations } from './integrations/index.ts'
import { Installation } from './integrations/installation.ts'
import { head } from './integrations/operations.ts'
import published from './integrations/published.json' with { type: 'json' }
import { line } from './integrations/releases.ts'
import { provePublished } from './published.ts'
import type { Surface } from './surface.ts'

/** The surface as it would be with other changes, or another head. */
function surfaceWith(edits: {
  readonly changes?: { readonly [name: string]: Change }
  readonly head?: Contract
}): Surface {
  const all: { readonly [name: string]: Change } = changes
  const source = { line, head: edits.head ?? head, changes: { ...all, ...edits.changes } }
  return { ...integrations, head: source.head, history: createHistory(source) }
}

function without(name: keyof typeof changes): Surface {
  const others = Object.entries(changes).filter(([other]) => other !== name)
  return { ...integrations, history: createHistory({ line, head, changes: Object.fromEntries(others) }) }
}

describe('every released document', () => {
  test('can be derived as it was published', async () => {
    await expect(provePublished(integrations, published)).resolves.toBeUndefined()
    expect(Object.keys(published)).toEqual(line.releases.map(({ version }) => version))
  })
})

describe('a contract that was broken on purpose does not start, and the culprit is named', () => {
  test('a change that was dropped', async () => {
    const proof = provePublished(without('tell-live-from-test'), published)
    await expect(proof).rejects.toThrow('1.0.0: schemas/Installation is not what was published')
  })

  test('a rename that was dropped, which leaves its announcement without a member', () => {
    expect(() => without('site-url-becomes-homepage')).toThrow(
      "change 'announce-homepage' (1.2.0), deprecate on ConnectRequest: there is no member 'siteUrl'",
    )
  })

  test('a rename that was lifted to one place only', () => {
    const one = change({
      ...changes['site-url-becomes-homepage'],
      on: Installation,
      edits: [rename('siteUrl', 'homepage')],
    })
    expect(() => surfaceWith({ changes: { 'site-url-becomes-homepage': one } })).toThrow(
      "change 'announce-homepage' (1.2.0), deprecate on ConnectRequest: there is no member 'siteUrl'",
    )
  })

  test('a change whose reverse is another than it was', async () => {
    const other = change({
      ...changes['image-src-becomes-url'],
      on: [{ $id: 'ImageBlock' }, { $id: 'ImageBlockInput' }],
      edits: [rename('src', 'alt')],
    })
    const surface = surfaceWith({ changes: { 'image-src-becomes-url': other } })
    await expect(provePublished(surface, published)).rejects.toThrow(
      /1\.1\.0: schemas\/ImageBlock is not what was published \(edited by .*image-src-becomes-url\)/,
    )
  })

  test('a released schema that was edited at head, without a change that says so', async () => {
    const { EventReceipt } = head.schemas
    const edited = { ...EventReceipt, properties: { ...EventReceipt?.properties, note: { type: 'string' } } }
    const surface = surfaceWith({ head: { ...head, schemas: { ...head.schemas, EventReceipt: edited } } })
    await expect(provePublished(surface, published)).rejects.toThrow(
      '2.2.0: schemas/EventReceipt is not what was published (edited by return-event-ids)',
    )
  })

  test('an operation that was moved', async () => {
    const { getHealth } = head.operations
    if (getHealth === undefined) throw new Error('head has no getHealth')
    const operations = { ...head.operations, getHealth: { ...getHealth, path: '/healthz' } }
    const proof = provePublished(surfaceWith({ head: { ...head, operations } }), published)
    await expect(proof).rejects.toThrow(
      '2.2.0: paths/health is missing (no change edits it: head was edited)',
    )
  })

  test('a schema put where no edit can follow it', () => {
    const { ContentPage } = head.schemas
    const nested = {
      ...ContentPage,
      properties: { ...ContentPage?.properties, extra: { not: refTo('Content') } },
    }
    const surface = surfaceWith({ head: { ...head, schemas: { ...head.schemas, ContentPage: nested } } })
    expect(() => surface.history.compileAll()).toThrow("a changed schema stands under 'not'")
  })

  test('a floor that is raised too early, with the first permitted date', () => {
    const [v1, v2] = line.majors
    if (v1 === undefined || v2 === undefined) throw new Error('the line has two majors')
    const floors = [{ minor: 2, announced: '2026-03-20', effective: '2026-04-01' }]
    const early = { ...line, majors: [{ ...v1, floors }, v2] }
    expect(() => checkPolicy(early)).toThrow(/1\.2.*2026-05-19/s)
  })
})
