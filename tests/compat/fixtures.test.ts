import { compare, loadDocument, type Report } from '@stella/api-compat'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isObject, objectAt, type JsonObject } from './json.ts'
import { bodySchema, operationsOf } from './places.ts'

interface Exchange {
  readonly operation: string
  readonly method: string
  readonly target: string
  readonly sent: unknown
  readonly status: string
  readonly got: unknown
}

/** Values that fit where a placeholder stands. */
const fillings: { readonly [placeholder: string]: unknown } = {
  '<time>': '2026-11-03T09:30:00Z',
  '<code>': 'K7WQ-9PXM-2RTH',
}

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'tests/fixtures/api/versioning')
// A release below the support floor has no answers: what it was sent is recorded, and that it is refused.
const versions = readdirSync(folder).filter((name) => /^\d/.test(name) && exchangesOf(name).length > 0)
const documents = await Promise.all(
  versions.map((version) => loadDocument(join(root, `out/api/integrations-${version}.yaml`))),
)

function exchangesOf(version: string): Exchange[] {
  const files = readdirSync(join(folder, version)).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) => {
    const { exchanges }: JsonObject = JSON.parse(readFileSync(join(folder, version, file), 'utf8'))
    return Array.isArray(exchanges) ? exchanges.filter(isAnswered).map(toExchange) : []
  })
}

function isAnswered(recorded: unknown): boolean {
  return isObject(recorded) && isObject(recorded.response)
}

function toExchange(recorded: unknown): Exchange {
  const [request, response] = [objectAt(recorded, 'request'), objectAt(recorded, 'response')]
  return {
    operation: isObject(recorded) ? String(recorded.operation) : '',
    method: String(request.method),
    target: String(request.target),
    sent: filled(request.body),
    status: String(response.status),
    got: filled(response.body),
  }
}

/** A recorded value without its placeholders; ranges of versions served are left out. */
function filled(value: unknown): unknown {
  if (typeof value === 'string') return Object.hasOwn(fillings, value) ? fillings[value] : value
  if (Array.isArray(value)) return value.map(filled)
  if (!isObject(value)) return value
  const members = Object.entries(value).filter(([, member]) => member !== '<served>')
  return Object.fromEntries(members.map(([name, member]) => [name, filled(member)]))
}

type Compile = (schema: unknown) => ValidateFunction

/** How the schemas of each document are compiled, each of them once. */
const compilers = new Map<JsonObject, Compile>(
  documents.map(({ root: document }) => [document, compilerOf(document)]),
)

function compilerOf(document: JsonObject): Compile {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  formats.default(ajv)
  ajv.addSchema({ $id: 'document', components: { schemas: objectAt(document.components, 'schemas') } })
  const known = new Map<string, ValidateFunction>()
  return (schema) => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"document#/')
    const validate = known.get(text) ?? ajv.compile(JSON.parse(text))
    known.set(text, validate)
    return validate
  }
}

/** What a document refuses of a body, and where: a path as findings write it, with the name of what is missing there. */
interface Refusal {
  readonly exchange: string
  readonly place: string
  readonly message: string
}

/** What a document says to the body of an exchange; `null` where it describes none. */
function refusals(document: JsonObject, exchange: Exchange, side: 'request' | 'response'): Refusal[] | null {
  const key = keyOf(document, exchange.operation)
  const operation = key === undefined ? undefined : operationsOf(document).get(key)
  const owner =
    side === 'request' ? operation?.requestBody : objectAt(operation, 'responses')[exchange.status]
  const schema = bodySchema(document, owner)
  const value = side === 'request' ? exchange.sent : exchange.got
  if (schema === undefined || value === undefined) return null
  const validate = compilers.get(document)?.(schema)
  validate?.(value)
  return (validate?.errors ?? [])
    .filter(({ params }) => !['supported', 'majors'].includes(String(params.missingProperty)))
    .map(({ instancePath, message = '', params }) => {
      const member: unknown = params.missingProperty ?? params.additionalProperty
      const place = `${instancePath}${member === undefined ? '' : `/${String(member)}`}`
      return {
        exchange: `${String(key)} ${exchange.status}`,
        place: place.replaceAll(/\/\d+(?=\/|$)/g, '/*'),
        message,
      }
    })
}

function keyOf(document: JsonObject, id: string): string | undefined {
  return [...operationsOf(document)].find(([, { operationId }]) => operationId === id)?.[0]
}

/**
 * Whether a finding that is not safe says that this may be refused. Within a major it says so of this very place: its
 * path is of the plainest place it reaches, which the others hold. A new major may change all of a body.
 */
function isForeseen(
  report: Report,
  key: string | undefined,
  side: 'request' | 'response',
  place: string,
): boolean {
  const isMajor = report.bump === 'major'
  return report.findings.some(({ verdict, operations, path }) => {
    if (verdict === 'safe' || !operations.some((operation) => operation === key)) return false
    if (isMajor && (path === '' || path.startsWith(side))) return true
    const at = `${path.slice(path.indexOf('/'))}/`
    return path.startsWith(side) && path.includes('/') && `${place}/`.includes(at)
  })
}

test('answers were recorded of five releases and more', () => {
  expect(versions.length).toBeGreaterThanOrEqual(5)
})

describe.each(versions.map((version, i) => [version, i] as const))(
  'what was recorded of %s',
  (version, i) => {
    const exchanges = exchangesOf(version)

    test('is what its document describes', () => {
      const own = documents[i]?.root ?? {}
      const answers = exchanges.map((exchange) => refusals(own, exchange, 'response'))
      expect(answers.flatMap((found) => found ?? [])).toEqual([])
      expect(answers.filter((found) => found !== null).length).toBeGreaterThan(0)
      const accepted = exchanges.filter(({ status }) => Number(status) < 400)
      expect(accepted.flatMap((exchange) => refusals(own, exchange, 'request') ?? [])).toEqual([])
    })
  },
)

describe.each(versions.slice(1).map((version, i) => [versions[i], version, i] as const))(
  'where no finding says otherwise between %s and %s',
  (older = '', newer, i) => {
    const [before, after] = [documents[i], documents[i + 1]]
    if (before === undefined || after === undefined) throw new RangeError(`there is no pair ${i}`)
    const report = compare(before, after)

    /** Everything that a document refuses without a finding that says so, and how many bodies it was asked about. */
    const judge = (document: JsonObject, exchanges: readonly Exchange[], side: 'request' | 'response') => {
      const answers = exchanges.map((exchange) => {
        const key = keyOf(before.root, exchange.operation)
        const refused = refusals(document, exchange, side)
        return refused?.filter(({ place }) => !isForeseen(report, key, side, place)) ?? null
      })
      const told = answers.filter((answer) => answer !== null)
      return { unforeseen: told.flat(), asked: told.length }
    }

    test('the newer document accepts what clients of the older one sent', () => {
      const accepted = exchangesOf(older).filter(({ status }) => Number(status) < 400)
      const { unforeseen, asked } = judge(after.root, accepted, 'request')
      expect(unforeseen).toEqual([])
      expect(asked).toBeGreaterThan(10)
    })

    test('the older document describes what the newer release answered', () => {
      const known = exchangesOf(newer).filter(({ operation }) => keyOf(before.root, operation) !== undefined)
      const { unforeseen, asked } = judge(before.root, known, 'response')
      expect(unforeseen).toEqual([])
      expect(asked).toBeGreaterThan(20)
    })
  },
)
