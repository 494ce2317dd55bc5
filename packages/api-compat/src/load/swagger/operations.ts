import type { Json, JsonObject } from '../../json.ts'
import { convertBody, convertForm } from './bodies.ts'
import { convertParameter } from './parameters.ts'
import { convertResponse } from './responses.ts'
import { movedRef, type Schemas } from './schemas.ts'
import { convertServers } from './servers.ts'
import { type Members, nameIn, pick, type Placed, type SwaggerSource } from './source.ts'

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch'])
const OF_OPERATION = [
  'tags',
  'summary',
  'description',
  'externalDocs',
  'operationId',
  'deprecated',
  'security',
]

/** A parameter as it is used, and as it is with its references followed. */
interface Used {
  readonly placed: Placed
  readonly resolved: Placed
}

/** Turns path items of Swagger 2.0, with their operations, into those of OpenAPI 3.0. */
export class Operations {
  readonly #source: SwaggerSource
  readonly #schemas: Schemas

  constructor(source: SwaggerSource, schemas: Schemas) {
    this.#source = source
    this.#schemas = schemas
  }

  pathItem(placed: Placed): JsonObject {
    const { value, tokens } = this.#source.resolve(placed) ?? placed
    const shared = this.#used({ value, tokens })
    const item: Members = pick(value, [])
    const parameters = this.#parameters(shared)
    if (parameters.length > 0) item['parameters'] = parameters
    for (const [method, operation] of this.#source.entries(
      { value: { methods: value }, tokens: [] },
      'methods',
    )) {
      if (!METHODS.has(method)) continue
      item[method] = this.#operation({ value: operation.value, tokens: [...tokens, method] }, shared)
    }
    return this.#source.origins.note(item, tokens)
  }

  #operation(placed: Placed, shared: readonly Used[]): JsonObject {
    const { value, tokens } = placed
    const operation: Members = pick(value, OF_OPERATION)
    const used = this.#used(placed)
    const parameters = this.#parameters(used)
    if (parameters.length > 0) operation['parameters'] = parameters
    const body = this.#body(value, used, shared)
    if (body) operation['requestBody'] = body
    operation['responses'] = this.#responses(placed)
    if (value['schemes'] !== undefined) {
      operation['servers'] = this.#source.origins.note(convertServers(this.#source.root, value['schemes']), [
        ...tokens,
        'schemes',
      ])
    }
    return this.#source.origins.note(operation, tokens)
  }

  #used(placed: Placed): Used[] {
    return this.#source.entries(placed, 'parameters').flatMap(([, parameter]) => {
      const resolved = this.#source.resolve(parameter)
      return resolved ? [{ placed: parameter, resolved }] : []
    })
  }

  /** The parameters that stay parameters. */
  #parameters(used: readonly Used[]): JsonObject[] {
    return used.filter(isParameter).map(({ placed, resolved }) => {
      if (nameIn(placed.value['$ref'], 'parameters') === undefined) {
        return convertParameter(this.#source, this.#schemas, resolved)
      }
      return this.#moved(placed, movedRef)
    })
  }

  #body(operation: JsonObject, own: readonly Used[], shared: readonly Used[]): JsonObject | undefined {
    const consumes = this.#source.mediaTypes(operation, 'consumes')
    const body = [...own, ...shared].find(({ resolved }) => resolved.value['in'] === 'body')
    const names = new Set(own.map(({ resolved }) => resolved.value['name']))
    const inherited = shared.filter(({ resolved }) => !names.has(resolved.value['name']))
    const fields = [...own, ...inherited].filter(({ resolved }) => resolved.value['in'] === 'formData')
    if (body) {
      const name = nameIn(body.placed.value['$ref'], 'parameters')
      if (name === undefined || operation['consumes'] !== undefined) {
        return convertBody(this.#source, this.#schemas, body.resolved, consumes)
      }
      return this.#moved(body.placed, (ref) => ref.replace('#/parameters/', '#/components/requestBodies/'))
    }
    if (fields.length === 0) return undefined
    return convertForm(
      this.#source,
      this.#schemas,
      fields.map(({ resolved }) => resolved),
      consumes,
    )
  }

  #responses(operation: Placed): JsonObject {
    const stated = this.#source.entries(operation, 'responses').filter(([status]) => !status.startsWith('x-'))
    return Object.fromEntries(
      stated.map(([status, placed]) => [status, this.#response(operation.value, placed)]),
    )
  }

  /** A shared response stays shared unless the operation answers in media types of its own. */
  #response(operation: JsonObject, placed: Placed): JsonObject {
    const isShared = nameIn(placed.value['$ref'], 'responses') !== undefined
    if (isShared && operation['produces'] === undefined) return this.#moved(placed, movedRef)
    const produces = this.#source.mediaTypes(operation, 'produces')
    return convertResponse(this.#source, this.#schemas, this.#source.resolve(placed) ?? placed, produces)
  }

  /** A reference to where the same thing is now. */
  #moved({ value, tokens }: Placed, move: (ref: string) => string): JsonObject {
    return this.#source.origins.note({ $ref: move(String(value['$ref'])) }, tokens)
  }
}

function isParameter({ resolved }: Used): boolean {
  const place: Json | undefined = resolved.value['in']
  return place !== 'body' && place !== 'formData'
}
