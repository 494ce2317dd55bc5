import { type Body, compareBodies } from './bodies.ts'
import { headersOf } from './field.ts'
import { compareFields } from './fields.ts'
import { compareLinks } from './links.ts'
import { type Node, member, members, statedMembers } from './node.ts'
import { type Comparison, directionOf, type OperationPair } from './observation.ts'
import { isSuccess, statusPairs } from './status.ts'
import { wireValue } from './wire-value.ts'
import { bodyOf, requestWitness, responseWitness } from './witness.ts'

/** Reports how the responses of an operation differ: statuses, and for each its headers, bodies and links. */
export function compareResponses(comparison: Comparison, operations: OperationPair): void {
  const old = responsesOf(operations.old.node)
  const next = responsesOf(operations.new.node)
  for (const pair of statusPairs(new Set(old.keys()), new Set(next.keys()))) {
    const before = pair.old === undefined ? undefined : old.get(pair.old)
    const after = pair.new === undefined ? undefined : next.get(pair.new)
    const status = pair.old ?? pair.new ?? 'default'
    if (before && after) compareResponse(comparison, operations, status, { old: before, new: after })
    else if (before) reportGone(comparison, operations, status, before)
    else if (after) reportNew(comparison, operations, status, after)
  }
}

/** Statuses by their key in upper case, `default` as it is. */
function responsesOf(operation: Node): Map<string, Node> {
  const found = new Map<string, Node>()
  for (const [status, node] of statedMembers(member(operation, 'responses'))) {
    found.set(status === 'default' ? status : status.toUpperCase(), node)
  }
  return found
}

function compareResponse(
  comparison: Comparison,
  operations: OperationPair,
  status: string,
  pair: { readonly old: Node; readonly new: Node },
): void {
  const direction = directionOf(operations.old, 'response')
  const document = direction === 'request' ? comparison.old : comparison.new
  const operation = operations.old.label
  const respond = (shown: Parameters<typeof responseWitness>[3], error: string) =>
    responseWitness(document, operations.old, status, shown, error)
  const headers = { old: headersOf(pair.old), new: headersOf(pair.new) }
  const producer = direction === 'request' ? 'old' : 'new'
  compareFields(
    comparison,
    {
      noun: 'header',
      direction,
      operation,
      prefix: `response ${status} `,
      witness: (fields, error) => {
        const sent = [...fields].map(([key, value]): [string, string] => {
          const field = headers[producer].get(key)
          return [key, field ? wireValue(field, value) : String(value)]
        })
        const body = bodyOf(document, pair[producer])
        return respond({ headers: Object.fromEntries(sent), ...(body ? { body } : {}) }, error)
      },
    },
    headers.old,
    headers.new,
  )
  compareBodies(
    comparison,
    {
      direction,
      operation,
      path: `response ${status} body`,
      asking:
        operations.old.sender === 'server'
          ? undefined
          : (accept, error) => requestWitness(comparison.old, operations.old, { accept }, error),
      witness: (body, error) => respond(body ? { body } : {}, error),
    },
    bodyIn(pair.old),
    bodyIn(pair.new),
  )
  compareLinks(comparison, { operation, path: `response ${status}` }, pair)
}

function bodyIn(response: Node): Body | undefined {
  return members(member(response, 'content')).size > 0 ? { holder: response, required: true } : undefined
}

function reportGone(comparison: Comparison, operations: OperationPair, status: string, response: Node): void {
  const { label } = operations.old
  if (operations.old.sender === 'server') {
    observeStatus(comparison, label, status, ['request-reply-status-removed', 'breaking'], {
      message: `The server no longer takes ${status} as an answer`,
      pointers: [response.pointer, null],
      witness: () =>
        witness(comparison, operations, status, 'old', `the new contract does not know the answer ${status}`),
    })
    return
  }
  const success = isSuccess(status)
  observeStatus(
    comparison,
    label,
    status,
    [`response-${kindOf(status)}-status-removed`, success ? 'breaking' : 'safe'],
    {
      message: `The ${status} response is gone`,
      pointers: [response.pointer, null],
      witness: success
        ? () => witness(comparison, operations, status, 'old', `the new contract never answers ${status}`)
        : undefined,
    },
  )
}

function reportNew(comparison: Comparison, operations: OperationPair, status: string, response: Node): void {
  const { label } = operations.old
  const asked = operations.old.sender === 'client'
  // `default` says that any status may come.
  const foretold = member(operations.old.node, 'responses')?.value['default'] !== undefined
  const breaks = asked && isSuccess(status) && !foretold
  const under = foretold && isSuccess(status) ? '-under-default' : ''
  const rule = asked ? `response-${kindOf(status)}-status-added${under}` : 'request-reply-status-added'
  observeStatus(comparison, label, status, [rule, breaks ? 'breaking' : asked ? 'notice' : 'safe'], {
    message: asked ? `The ${status} response is new` : `The server also takes ${status} as an answer`,
    pointers: [null, response.pointer],
    witness: breaks
      ? () => witness(comparison, operations, status, 'new', `the old contract has no ${status} response`)
      : undefined,
  })
}

function kindOf(status: string): 'success' | 'error' {
  return isSuccess(status) ? 'success' : 'error'
}

function witness(
  comparison: Comparison,
  operations: OperationPair,
  status: string,
  side: 'old' | 'new',
  error: string,
): ReturnType<typeof responseWitness> {
  const response = responsesOf(operations[side].node).get(status)
  const body = response ? bodyOf(comparison[side], response) : undefined
  return responseWitness(comparison[side], operations.old, status, body ? { body } : {}, error)
}

function observeStatus(
  comparison: Comparison,
  operation: string,
  status: string,
  [rule, verdict]: readonly [string, 'breaking' | 'notice' | 'safe'],
  seen: {
    readonly message: string
    readonly pointers: readonly [string | null, string | null]
    readonly witness: (() => ReturnType<typeof responseWitness>) | undefined
  },
): void {
  comparison.observe({
    rule,
    verdict,
    operation,
    path: `response ${status}`,
    message: seen.message,
    old: seen.pointers[0],
    new: seen.pointers[1],
    detail: status,
    witness: seen.witness,
  })
}
