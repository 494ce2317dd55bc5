import type { Finding } from '@stella/api-compat'
import type { Contract, JsonSchema, Step } from '@stella/versioning'
import type { Place } from './places.ts'

/** Two neighbouring releases: what happened between them, and where it is met. */
export interface Neighbours {
  readonly older: Contract
  readonly newer: Contract
  /** The steps that lead from one to the other. */
  readonly steps: readonly Step[]
  /** Places of both documents. */
  readonly places: readonly Place[]
}

/** What a comparison calls the trace of each kind of edit. */
const traces: { readonly [kind: string]: RegExp } = {
  add: /-(property|parameter)-added$/,
  remove: /-(property|parameter)-removed$/,
  rename: /-(property|parameter)-(added|removed)$/,
  move: /-(property|parameter)-(added|removed)$/,
  convert: /-(type|format|pattern)-|-(property|parameter)-(added|removed)$/,
  wrap: /-type-|-(property|parameter)-(added|removed)$/,
  unwrap: /-type-|-(property|parameter)-(added|removed)$/,
  require: /-became-required$/,
  relax: /-became-optional$/,
  constrain: /-changed$/,
  mapEnum: /-enum-value-(added|removed)$/,
  extendEnum: /-enum-value-added$/,
  extendUnion: /-union-branch-added$/,
  deprecate: /^(parameter|request-schema|response-schema)-deprecated$/,
  addOperation: /^operation-added$/,
  removeOperation: /^operation-removed$/,
  movePath: /^operation-(added|removed)$/,
  deprecateOperation: /^operation-deprecated$/,
  addErrors: /^response-enum-value-added$/,
}

/** Where a finding is: `response 200 body`, and the path of the member it is about. */
export function whereOf({ path, message }: Finding): { readonly part: string; readonly path: string } {
  const [, part = path, inner = ''] = /^(.*? body)(?: (\/.*))?$/.exec(path) ?? []
  const parameter = /^\w+ parameter (.*)$/.exec(path)?.[1]
  if (parameter !== undefined) return { part, path: `/${parameter}` }
  const named =
    /^The (?:required |optional )?property `(.+?)` (?:was (?:added|removed)|is (?:optional|required) now)/.exec(
      message,
    )
  const member = named?.[1]
  const isNamed = member === undefined || inner.endsWith(`/${member}`)
  return { part, path: isNamed ? inner : `${inner}/${member}` }
}

/** Whether a step accounts for a finding: same kind, same operations, and the very member. */
export function accountsFor(step: Step, finding: Finding, between: Neighbours): boolean {
  if (traces[step.edit.kind]?.test(finding.rule) !== true) return false
  const [first = ''] = finding.operations
  if (step.edit.on === 'operation') return isAboutOperation(step, finding, between)
  const { part, path } = whereOf(finding)
  const places = placesOn(step, between)
  const isHere = places
    .filter((place) => place.operation === first && place.part === part)
    .some((place) => membersAt(step, place, between).some((member) => isAt(path, member, place)))
  const side = sideOf(part)
  const reaches = (key: string) =>
    places.some((place) => place.operation === key && sideOf(place.part) === side)
  return isHere && valuesNamed(step, finding) && finding.operations.every(reaches)
}

/** The places of the schema, parameters or operation that a step is on. */
export function placesOn({ target, edit }: Step, { places }: Neighbours): Place[] {
  if (edit.on === 'operation') return places.filter(({ operationId }) => operationId === target)
  return places.filter((place) => place.target === target)
}

/** The paths at which a place has the member a step is about, by every name it had between the releases. */
export function membersAt(step: Step, place: Place, between: Neighbours): string[] {
  const isParameter = place.target.includes('/')
  return namesOf(step, between).map((name) => {
    const inner = name === '' ? '' : `/${name.replaceAll('.', '/')}`
    return isParameter ? inner : place.path + inner
  })
}

/** `request` or `response`: what a place is part of. */
export function sideOf(part: string): 'request' | 'response' {
  return part.startsWith('response ') ? 'response' : 'request'
}

/** Whether a step takes something from clients where the finding is. */
export function breaksAt({ edit, target }: Step, finding: Finding, { older, newer }: Neighbours): boolean {
  if (edit.on === 'operation') return edit.breaking
  const [before, after] = [older, newer].map((contract) => schemaIn(contract, target))
  if (before === undefined || after === undefined) return false
  return edit.breaks(before, after)[sideOf(whereOf(finding).part)]
}

function schemaIn(contract: Contract, target: string) {
  const [id = '', part] = target.split('/')
  if (part === 'path' || part === 'query' || part === 'header') {
    return contract.operations[id]?.parameters[part]
  }
  return contract.schemas[target]
}

function isAboutOperation({ edit, target }: Step, finding: Finding, { places }: Neighbours): boolean {
  const ids = finding.operations.map(
    (key) => places.find((place) => place.operation === key)?.operationId ?? key,
  )
  if (edit.kind !== 'addErrors') return ids.every((id) => id === target)
  // The words it says are values of the enum of all codes.
  return (
    ids.includes(target) &&
    namesOneOf(
      finding,
      [...edit.summary.matchAll(/`(\w+)`/g)].map(([, code = '']) => code),
    )
  )
}

function isAt(path: string, member: string, place: Place): boolean {
  // A member of an inner object that came or went with it is found as that object.
  return path === member || (member.startsWith(`${path}/`) && path.length > place.path.length)
}

/** Whether a finding about values names one that the step is about. */
function valuesNamed({ edit }: Step, finding: Finding): boolean {
  if (edit.kind !== 'extendEnum') return true
  return namesOneOf(
    finding,
    edit.summary
      .slice(edit.summary.lastIndexOf(':') + 1)
      .split(',')
      .map((value) => value.trim()),
  )
}

function namesOneOf({ message }: Finding, values: readonly string[]): boolean {
  return values.some((value) => message.includes(JSON.stringify(value)))
}

/** Every name that the member of a step has between the releases. */
function namesOf({ edit, target }: Step, { steps, newer }: Neighbours): string[] {
  if (edit.on === 'operation') return ['']
  const edits = steps.filter((step) => step.target === target).map((step) => step.edit)
  const candidates = [...memberPaths(schemaIn(newer, target)), ...edits.flatMap((other) => memberOf(other))]
  const names = new Set([edit.member])
  for (const name of names) {
    for (const other of edits) {
      if (other.on === 'operation') continue
      for (const path of candidates) if (other.older(path) === name) names.add(path)
      const before = other.older(name)
      if (before !== null) names.add(before)
    }
  }
  return [...names]
}

function memberOf(edit: Step['edit']): string[] {
  return edit.on === 'members' ? [edit.member] : []
}

/** Dotted paths of all members of an object schema, through inline objects. */
function memberPaths(schema: JsonSchema | undefined, above = ''): string[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([name, inner]) => [
    above + name,
    ...memberPaths(inner, `${above}${name}.`),
  ])
}
