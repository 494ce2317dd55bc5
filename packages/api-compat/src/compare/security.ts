import type { Witness } from '../report/report.ts'
import type { Verdict } from '../schema/difference.ts'
import { requiredAsParameters } from './credential-parameters.ts'
import { schemeNode } from './credentials.ts'
import type { Node } from './node.ts'
import type { Comparison, OperationPair } from './observation.ts'
import { type Alternative, alternativesOf, type Requirement } from './security-requirement.ts'
import { credentialOf, renamedSchemes } from './security-scheme.ts'
import { requestWitness } from './witness.ts'

interface Sides {
  readonly old: { readonly top: Node; readonly requirement: Requirement }
  readonly new: { readonly top: Node; readonly requirement: Requirement }
  /** Schemes of the old document by their name in the new one. */
  readonly renamed: ReadonlyMap<string, string>
  /** Schemes whose credential one of the documents requires as a parameter. */
  readonly asParameters: ReadonlySet<string>
}

/** Reports credentials that clients have and the server no longer takes, and ways in that are new. */
export function compareSecurity(comparison: Comparison, operations: OperationPair): void {
  if (operations.old.sender === 'server') return
  const [oldTop, newTop] = [topOf(comparison.old.root), topOf(comparison.new.root)]
  const renamed = renamedSchemes(oldTop, newTop)
  const given = requiredAsParameters(newTop, operations.old)
  const wanted = new Set(
    [...requiredAsParameters(oldTop, operations.new)].map((name) => renamed.get(name) ?? name),
  )
  const sides: Sides = {
    old: { top: oldTop, requirement: alternativesOf(oldTop, operations.old) },
    new: { top: newTop, requirement: alternativesOf(newTop, operations.new) },
    renamed,
    asParameters: new Set([...given, ...wanted]),
  }
  const old = translated(sides.old.requirement.list, renamed).map((one) => withSchemes(one, given))
  const next = sides.new.requirement.list.map((one) => withSchemes(one, wanted))
  for (const alternative of old) {
    if (next.some((other) => satisfies(sides, alternative, other))) continue
    reportRefused(comparison, operations, sides, alternative)
  }
  // A way in that asks for more than one that was there is no new way in.
  const opened = next.filter((other) => !old.some((alternative) => satisfies(sides, other, alternative)))
  if (opened.length > 0 && old.every((a) => next.some((other) => satisfies(sides, a, other)))) {
    reportOpened(comparison, operations, sides, opened)
  }
}

export function topOf(root: Node['root']): Node {
  return { root, value: root, pointer: '' }
}

/** Alternatives with the names that the new document has for the same schemes. */
function translated(list: readonly Alternative[], renamed: ReadonlyMap<string, string>): Alternative[] {
  return list.map(({ scopes }) => ({
    scopes: new Map([...scopes].map(([name, wanted]) => [renamed.get(name) ?? name, wanted])),
  }))
}

/** An alternative of which some credentials are parameters. */
function withSchemes({ scopes }: Alternative, names: ReadonlySet<string>): Alternative {
  const added = [...names]
    .filter((name) => !scopes.has(name))
    .map((name) => [name, new Set<string>()] as const)
  return added.length > 0 ? { scopes: new Map([...scopes, ...added]) } : { scopes }
}

/** Whether who satisfies `given` satisfies `wanted`: no further scheme, no further scope, the same credentials. */
function satisfies(sides: Sides, given: Alternative, wanted: Alternative): boolean {
  return [...wanted.scopes].every(([name, scopes]) => {
    const held = given.scopes.get(name)
    const same = sides.asParameters.has(name) || sameCredential(sides, name)
    return held !== undefined && same && [...scopes].every((scope) => held.has(scope))
  })
}

function sameCredential(sides: Sides, name: string): boolean {
  return credentialOf(oldScheme(sides, name)) === credentialOf(schemeNode(sides.new.top, name))
}

function oldScheme(sides: Sides, name: string): Node | undefined {
  const oldName = [...sides.renamed].find(([, renamed]) => renamed === name)?.[0] ?? name
  return schemeNode(sides.old.top, oldName)
}

interface Refusal {
  readonly rule: string
  readonly message: string
  readonly error: string
  readonly old: string | null
  readonly new: string | null
  readonly detail: string
}

function reportRefused(
  comparison: Comparison,
  operations: OperationPair,
  sides: Sides,
  alternative: Alternative,
): void {
  const refusal = refusalOf(sides, alternative)
  comparison.observe({
    ...refusal,
    verdict: 'breaking',
    operation: operations.old.label,
    path: 'security',
    witness: (): Witness =>
      requestWitness(comparison.old, operations.old, {}, refusal.error, alternative.scopes.keys()),
  })
}

/** Why no alternative of the new document takes what satisfied an old one. */
function refusalOf(sides: Sides, alternative: Alternative): Refusal {
  const place = { old: sides.old.requirement.pointer, new: sides.new.requirement.pointer ?? '' }
  const next = sides.new.requirement.list
  const names = named(alternative)
  const changed = [...alternative.scopes.keys()].find(
    (name) => next.some(({ scopes }) => scopes.has(name)) && !sameCredential(sides, name),
  )
  if (changed !== undefined) return schemeChanged(sides, changed)
  const ways = next.map(named).join(' or ')
  if (alternative.scopes.size === 0) {
    const message = `A credential is required: ${ways}`
    return {
      ...place,
      rule: 'security-added',
      message,
      detail: ways,
      error: `the new contract requires ${ways}`,
    }
  }
  const scoped = next.find(({ scopes }) => [...scopes.keys()].every((name) => alternative.scopes.has(name)))
  if (scoped) {
    const missing = [...scoped.scopes].flatMap(([name, scopes]) =>
      [...scopes].filter((scope) => !alternative.scopes.get(name)?.has(scope)),
    )
    const message = `The credential ${names} needs the scope ${missing.join(', ')}`
    return {
      ...place,
      rule: 'security-scope-added',
      message,
      detail: `${names} ${missing.join(' ')}`,
      error: `the new contract requires the scope ${missing.join(', ')}`,
    }
  }
  const stricter = next.find(({ scopes }) => [...alternative.scopes.keys()].every((name) => scopes.has(name)))
  const rule = stricter ? 'security-scheme-added' : 'security-alternative-removed'
  const message = stricter
    ? `The credential ${names} no longer suffices: ${named(stricter)} is required`
    : `The credential ${names} is no longer accepted`
  return {
    ...place,
    rule,
    message,
    detail: stricter ? named(stricter) : names,
    error: `the new contract requires ${ways}`,
  }
}

function schemeChanged(sides: Sides, name: string): Refusal {
  const [old, next] = [oldScheme(sides, name), schemeNode(sides.new.top, name)]
  const [before, after] = [credentialOf(old), credentialOf(next)]
  return {
    rule: 'security-scheme-changed',
    message: `The security scheme ${name} was ${before} and is ${after}`,
    error: `the new contract reads the credential of ${name} as ${after}`,
    old: old?.pointer ?? null,
    new: next?.pointer ?? null,
    detail: name,
  }
}

/** `apiKey and oauth`, as messages name an alternative. */
function named({ scopes }: Alternative): string {
  return scopes.size === 0 ? 'no credential' : [...scopes.keys()].toSorted().join(' and ')
}

function reportOpened(
  comparison: Comparison,
  operations: OperationPair,
  sides: Sides,
  opened: readonly Alternative[],
): void {
  const anonymous = opened.some(({ scopes }) => scopes.size === 0)
  const ways = opened.map(named).join(' or ')
  const verdict: Verdict = 'safe'
  comparison.observe({
    rule: anonymous ? 'security-removed' : 'security-alternative-added',
    verdict,
    operation: operations.old.label,
    path: 'security',
    message: anonymous ? 'No credential is required any more' : `Less or something else suffices: ${ways}`,
    old: sides.old.requirement.pointer,
    new: sides.new.requirement.pointer,
    detail: ways,
  })
}
