import type { SchemaNode } from './node.ts'
import { type PairWalk, placed } from './walk-pair.ts'
import { pointerTo } from './canonical.ts'

/**
 * A member that is sent in one direction only: `readOnly` is about requests and `writeOnly` about responses. Who has to
 * have the member and never gets it fails.
 */
export function walkFlags(walk: PairWalk, name: string, from: SchemaNode, to: SchemaNode): void {
  const { direction, solver, drafts } = walk
  const { expander } = solver
  const [hidden, ignored] = [expander.isHidden(from), expander.isHidden(to)]
  if (hidden === ignored) return
  const request = direction === 'request'
  const keyword = request ? 'readOnly' : 'writeOnly'
  const set = (request ? ignored : hidden) ? 'became' : 'no-longer'
  const message = MESSAGES[`${set} ${keyword}`](name)
  const violated = expander.formulas.make({ k: 'required', name })
  const missed = hidden && requires(walk.consumer, name) ? walk.mayFail(violated) : false
  const base = {
    kind: `${set}-${request ? 'read' : 'write'}-only`,
    ...placed(walk, pointerTo(from.pointer, keyword), pointerTo(to.pointer, keyword)),
    message,
  }
  if (missed === false) drafts.push({ ...base, verdict: 'notice', steps: [{ k: 'member', name }] })
  else drafts.push({ ...base, verdict: missed ? 'candidate' : 'unproven', steps: [], violated })
}

const MESSAGES = {
  'became readOnly': (name: string) =>
    `The property \`${name}\` is read-only now: what clients send for it is ignored`,
  'no-longer readOnly': (name: string) => `The property \`${name}\` is no longer read-only`,
  'became writeOnly': (name: string) => `The property \`${name}\` is write-only now: it is no longer sent`,
  'no-longer writeOnly': (name: string) => `The property \`${name}\` is no longer write-only: it is sent`,
}

function requires({ facts }: SchemaNode, name: string): boolean {
  return facts.some((fact) => fact.k === 'required' && fact.name === name)
}
