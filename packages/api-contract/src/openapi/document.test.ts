import { headerNames, type JsonSchema } from '@stella/versioning'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { canonicalJson } from '../canonical.ts'
import { commonErrors, errorCodes, errors, isErrorCode } from '../errors.ts'
import { api } from '../api/index.ts'
import { integrations } from '../integrations/index.ts'
import { documentAt } from '../surface.ts'
import { validatorOf } from '../testing/validator.ts'
import type { JsonObject } from './canonical-schema.ts'
import { toOpenApi } from './document.ts'
import { toYaml } from './yaml.ts'

const headers = headerNames('Stella')
const documents = [integrations, api].flatMap((surface) =>
  surface.line.releases.map(({ version }, index) => ({
    surface,
    name: `${surface.name} ${version}`,
    version,
    index,
    document: documentAt(surface, index, headers),
  })),
)
const ofIntegrations = documents.filter(({ surface }) => surface === integrations)

/** What is needed of a document here; the structure test below checks that it is so. */
interface OpenApi {
  readonly info: { readonly version: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: { readonly [path: string]: { readonly [method: string]: OperationObject } }
  readonly components: {
    readonly [section: string]: { readonly [name: string]: ResponseObject & JsonSchema }
  }
}
interface OperationObject {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly security: readonly object[]
  readonly parameters: readonly {
    readonly $ref?: string
    readonly name: string
    readonly in: string
    readonly schema: JsonSchema
  }[]
  readonly requestBody?: { readonly content: { readonly [type: string]: MediaType } }
  readonly responses: { readonly [status: string]: ResponseObject }
  readonly 'x-stella-errors': readonly string[]
  readonly 'x-stella-scope': string | null
}
interface ResponseObject {
  readonly $ref?: string
  readonly description: string
  readonly headers: { readonly [name: string]: object }
  readonly content?: { readonly [type: string]: MediaType }
  readonly 'x-stella-errors'?: readonly string[]
}
interface MediaType {
  readonly schema: JsonSchema
  readonly example?: unknown
}

// The documents are built from plain data; their types are stated once, here.
const typed = (document: JsonObject): OpenApi => document as unknown as OpenApi

function operationsOf(document: JsonObject): { path: string; operation: OperationObject }[] {
  return Object.entries(typed(document).paths).flatMap(([path, item]) =>
    Object.values(item).map((operation) => ({ path, operation })),
  )
}

function resolveResponse(document: JsonObject, response: ResponseObject): ResponseObject {
  const name = response.$ref?.split('/').at(-1)
  return name === undefined ? response : (typed(document).components.responses?.[name] ?? response)
}

describe.each(documents)('the document of $name', ({ surface, version, document, index }) => {
  const { history } = surface

  test('names its release and is served under its major', () => {
    expect(typed(document).info.version).toBe(version)
    expect(typed(document).servers).toEqual([{ url: `${surface.base}/v${version[0]}` }])
  })

  test('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"(#\/[^"]+)"/g)].map(([, ref = '']) => ref)
    expect(references.length).toBeGreaterThan(100)
    for (const reference of references) {
      const target = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (Object(node) as { [key: string]: unknown })[key], document)
      expect({ reference, found: typeof target }).toEqual({ reference, found: 'object' })
    }
  })

  test('has operations that an OpenAPI 3.1 reader accepts', () => {
    const ids = operationsOf(document).map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operationsOf(document)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const own = operation.parameters.filter((parameter) => parameter.$ref === undefined)
      const pathNames = own.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(pathNames.toSorted()).toEqual(inPath.toSorted())
      expect(new Set(own.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(own.length)
      for (const response of Object.values(operation.responses)) {
        expect(resolveResponse(document, response).description).not.toBe('')
      }
    }
  })

  test('shows examples that are valid', () => {
    const compile = validatorOf(history.contractAt(index).schemas)
    const media = operationsOf(document).flatMap(({ operation }) => [
      ...Object.values(operation.requestBody?.content ?? {}),
      ...Object.values(operation.responses).flatMap(({ content }) => Object.values(content ?? {})),
    ])
    const shown = media.filter(({ example }) => example !== undefined)
    expect(shown.length).toBeGreaterThan(10)
    for (const { schema, example } of shown) expectValid(compile, schema, example)
    for (const schema of schemasIn(document)) {
      for (const example of exampleValues(schema)) expectValid(compile, schema, example)
    }
  })

  test('documents on each operation exactly the codes that table and contract give it, at their statuses', () => {
    const { operations } = history.contractAt(index)
    for (const { operation } of operationsOf(document)) {
      const expected = new Set([...commonErrors, ...(operations[operation.operationId]?.errors ?? [])])
      expect(new Set(operation['x-stella-errors'])).toEqual(expected)
      for (const code of errorCodes) {
        const at = Object.entries(operation.responses)
          .filter(([, response]) => resolveResponse(document, response)['x-stella-errors']?.includes(code))
          .map(([status]) => Number(status))
        const statuses = expected.has(code) ? [...errors[code].statuses].toSorted() : []
        expect({ code, at }).toEqual({ code, at: statuses })
      }
    }
  })

  test('asks for the credential and the scope of each operation', () => {
    for (const { operation } of operationsOf(document)) {
      const { auth, scope } = history.contractAt(index).operations[operation.operationId] ?? {}
      expect(operation['x-stella-scope']).toBe(scope)
      const named = Object.keys(typed(document).components.securitySchemes ?? {})
      const asked = named.map((name) => ({ [name]: scope ? [scope] : [] }))
      expect(operation.security).toEqual(auth === 'none' ? [] : asked)
    }
  })

  test('is the same data in YAML, for readers of YAML 1.2 and of 1.1', () => {
    const yaml = toYaml(document)
    expect(parse(yaml)).toEqual(document)
    expect(parse(yaml, { version: '1.1' })).toEqual(document)
    expect(toYaml(documentAt(surface, index, headers))).toBe(yaml)
  })
})

describe('the error table', () => {
  test('has no code that no operation can answer, and the newest documents none that it lacks', () => {
    const newest = [ofIntegrations.at(-1)?.document ?? {}, documents.at(-1)?.document ?? {}]
    const documented = new Set(
      newest.flatMap((one) => operationsOf(one)).flatMap(({ operation }) => operation['x-stella-errors']),
    )
    const unanswered = errorCodes.filter((code) => !documented.has(code))
    // It is answered where no operation is, so it stands in the schema alone.
    expect(unanswered).toEqual(['METHOD_NOT_ALLOWED'])
    expect([...documented].filter((code) => !isErrorCode(code))).toEqual([])
  })

  test('keeps codes of one surface out of the documents of the other', () => {
    const known = [integrations, api].map(({ head }) => head.schemas.ErrorBody?.properties?.code?.enum)
    expect(onlyIn(known[0], known[1])).toEqual([
      'CONNECT_CODE_INVALID',
      'INSTALLATION_SUSPENDED',
      'IDEMPOTENCY_IN_FLIGHT',
      'IDEMPOTENCY_KEY_REUSED',
    ])
    expect(onlyIn(known[1], known[0])).toEqual([
      'INVITATION_INVALID',
      'ROLE_INSUFFICIENT',
      'INSTALLATION_REMOVED',
      'CREDENTIAL_NOT_ROTATABLE',
      'LAST_OWNER',
      'ALREADY_MEMBER',
    ])
  })
})

describe('a document', () => {
  const { history, line } = integrations
  const [release] = line.releases
  const contract = history.contractAt(0)

  test('does not depend on the order in which a contract states what has none', () => {
    const { schemas, operations, problem } = contract
    const turned = {
      schemas: Object.fromEntries(
        Object.entries(schemas)
          .toReversed()
          .map(([name, s]) => [name, turnedSchema(s)]),
      ),
      operations: Object.fromEntries(Object.entries(operations).toReversed()),
      problem,
    }
    if (release === undefined) throw new Error('there is no release')
    const options = { surface: integrations, release, headers }
    expect(toYaml(toOpenApi(turned, options))).toBe(toYaml(toOpenApi(contract, options)))
  })

  test('shows the discriminator of a union with the branches its release has', () => {
    const mappings = ofIntegrations.map(
      ({ document }) => typed(document).components.schemas?.Actor?.discriminator,
    )
    const branches = mappings.map((mapping) => Object.keys(Object(mapping).mapping))
    expect(branches.at(0)).toEqual(['system', 'user'])
    expect(branches.at(-1)).toEqual(['application', 'system', 'user'])
  })

  test('can be told apart from every other by its canonical JSON', () => {
    expect(new Set(documents.map(({ document }) => canonicalJson(document))).size).toBe(documents.length)
  })
})

function onlyIn(one: readonly unknown[] = [], other: readonly unknown[] = []): readonly unknown[] {
  return one.filter((code) => !other.includes(code))
}

function turnedSchema(schema: JsonSchema): JsonSchema {
  const { properties, required } = schema
  const members = Object.entries(properties ?? {}).toReversed()
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(members) }),
    ...(required && { required: required.toReversed() }),
  }
}

function expectValid(compile: ReturnType<typeof validatorOf>, schema: JsonSchema, value: unknown): void {
  const validate = compile(schema)
  validate(value)
  expect({ value, errors: validate.errors }).toEqual({ value, errors: null })
}

/** Every schema of a document, at any depth. */
function schemasIn(node: unknown): JsonSchema[] {
  if (Array.isArray(node)) return node.flatMap(schemasIn)
  if (typeof node !== 'object' || node === null) return []
  const own = 'type' in node && typeof node.type === 'string' ? [{ ...node, type: node.type }] : []
  return [
    ...own,
    ...Object.entries(node).flatMap(([key, inner]) => (key === 'example' ? [] : schemasIn(inner))),
  ]
}

function exampleValues(schema: JsonSchema): readonly unknown[] {
  const examples = Array.isArray(schema.examples) ? schema.examples : []
  return schema.default === undefined ? examples : [...examples, schema.default]
}
