import { compareBodies, type Body } from './bodies.ts'
import { withoutCredentials } from './credential-parameters.ts'
import { compareDeprecation, sunsetPassed } from './deprecation.ts'
import { parametersOf } from './field.ts'
import { compareFields } from './fields.ts'
import { flag, member, type Node, text } from './node.ts'
import { type Comparison, directionOf, type OperationPair } from './observation.ts'
import type { Matching } from './match.ts'
import type { Operation } from './operation.ts'
import { compareResponses } from './responses.ts'
import { compareSecurity, topOf } from './security.ts'
import { compareServers } from './servers.ts'
import { takes } from './template.ts'
import { unchanged } from './unchanged.ts'
import { requestWitness } from './witness.ts'

/** Reports every difference between two sets of operations that whoever calls them, or is called, notices. */
export function compareOperations(comparison: Comparison, pairs: Matching): void {
  const isUnchanged = unchanged(comparison)
  for (const pair of pairs.both) {
    if (!isUnchanged(pair)) compareOperation(comparison, pair)
    compareSecurity(comparison, pair)
    compareServers(comparison, pair)
  }
  for (const operation of pairs.old) reportRemoved(comparison, operation, pairs)
  for (const operation of pairs.new) reportAdded(comparison, operation, pairs)
}

const NOUN = { client: 'operation', server: 'webhook' } as const

/** Callbacks come and go with the operation they belong to. */
function comesAlong({ parent }: Operation, others: readonly Operation[]): boolean {
  return parent !== undefined && others.includes(parent)
}

function reportRemoved(comparison: Comparison, operation: Operation, pairs: Matching): void {
  if (comesAlong(operation, pairs.old)) return
  const over = sunsetPassed(operation.node, comparison.options)
  const noun = NOUN[operation.sender]
  comparison.observe({
    rule: over ? `${noun}-removed-after-sunset` : `${noun}-removed`,
    verdict: over ? 'notice' : 'breaking',
    operation: operation.label,
    path: '',
    message: `${subjectOf(operation, pairs.new)} is gone${over ? ', as announced' : ''}`,
    old: operation.node.pointer,
    new: null,
    detail: operation.key,
    witness: over
      ? undefined
      : () => requestWitness(comparison.old, operation, {}, missing(operation, pairs)),
  })
}

/** `others` came or went the other way: a callback of the same name that is sent elsewhere is told apart by where. */
function subjectOf({ sender, label, path }: Operation, others: readonly Operation[]): string {
  if (sender === 'client') return `The operation ${label}`
  return others.some((other) => other.label === label) ? `The ${label} to ${path}` : `The ${label}`
}

function missing(operation: Operation, pairs: Matching): string {
  const { sender, label } = operation
  if (sender === 'server') return `the new contract never sends ${label}`
  const taker = [...pairs.both.map((pair) => pair.new), ...pairs.new].find((other) => takes(other, operation))
  const instead = taker ? ` and takes it for ${taker.label}` : ''
  return `the new contract has no ${label}${instead}`
}

function reportAdded(comparison: Comparison, operation: Operation, pairs: Matching): void {
  if (comesAlong(operation, pairs.new)) return
  comparison.observe({
    rule: `${NOUN[operation.sender]}-added`,
    verdict: 'safe',
    operation: operation.label,
    path: '',
    message: `${subjectOf(operation, pairs.old)} is new`,
    old: null,
    new: operation.node.pointer,
    detail: operation.key,
  })
}

function compareOperation(comparison: Comparison, pair: OperationPair): void {
  const operation = pair.old.label
  compareDeprecation(comparison, {
    pair: { old: pair.old.node, new: pair.new.node },
    noun: 'operation',
    what: 'operation',
    operation,
    path: '',
  })
  compareStability(comparison, pair)
  compareRequest(comparison, pair)
  compareResponses(comparison, pair)
}

function compareRequest(comparison: Comparison, pair: OperationPair): void {
  const direction = directionOf(pair.old, 'request')
  const producer = direction === 'request' ? 'old' : 'new'
  const operation = pair.old.label
  const request = (shown: Parameters<typeof requestWitness>[2], error: string) =>
    requestWitness(comparison[producer], pair[producer], shown, error)
  const parameters = { old: parametersOf(pair.old), new: parametersOf(pair.new) }
  compareFields(
    comparison,
    {
      noun: 'parameter',
      direction,
      operation,
      prefix: '',
      witness: (fields, error) => request({ fields }, error),
    },
    withoutCredentials(parameters.old, parameters.new, topOf(comparison.new.root), pair.new),
    withoutCredentials(parameters.new, parameters.old, topOf(comparison.old.root), pair.old),
  )
  compareBodies(
    comparison,
    {
      direction,
      operation,
      path: 'request body',
      asking: undefined,
      witness: (body, error) => request(body ? { body } : {}, error),
    },
    bodyIn(pair.old.node),
    bodyIn(pair.new.node),
  )
}

function bodyIn(operation: Node): Body | undefined {
  const holder = member(operation, 'requestBody')
  return holder ? { holder, required: flag(holder, 'required') } : undefined
}

const STABILITY = ['draft', 'alpha', 'beta', 'stable']

function compareStability(comparison: Comparison, pair: OperationPair): void {
  const [before, after] = [text(pair.old.node, 'x-stability-level'), text(pair.new.node, 'x-stability-level')]
  const levels = [STABILITY.indexOf(before ?? 'stable'), STABILITY.indexOf(after ?? 'stable')] as const
  if (levels[0] === levels[1] || levels.includes(-1)) return
  const up = levels[1] > levels[0]
  comparison.observe({
    rule: `operation-stability-${up ? 'increased' : 'decreased'}`,
    verdict: up ? 'safe' : 'notice',
    operation: pair.old.label,
    path: '',
    message: `The operation was ${before ?? 'stable'} and is ${after ?? 'stable'}`,
    old: pair.old.node.pointer,
    new: pair.new.node.pointer,
  })
}
