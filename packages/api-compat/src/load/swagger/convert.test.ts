import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDocument } from '../load.ts'
import { pointerTokens, valueAt } from '../pointer.ts'

const PETSTORE = `swagger: "2.0"
info: {title: Petstore, version: 1.0.0}
host: petstore.example.com
basePath: /v2/
schemes: [https, http]
consumes: [application/json, application/xml]
produces: [application/json]
security: [{key: []}]
parameters:
  limit: {name: limit, in: query, type: integer, format: int32, maximum: 100, default: 20}
  pet: {name: body, in: body, required: true, description: A pet, schema: {$ref: '#/definitions/Pet'}}
  token: {name: token, in: formData, type: string}
responses:
  NotFound: {description: Not there, schema: {$ref: '#/definitions/Error'}}
securityDefinitions:
  key: {type: apiKey, name: X-Key, in: header}
  basic: {type: basic}
  oauth: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://t', scopes: {read: Read}}
  machine: {type: oauth2, flow: application, tokenUrl: 'https://t', scopes: {}}
paths:
  /pets:
    parameters:
      - {name: X-Trace, in: header, type: string}
    get:
      operationId: listPets
      parameters:
        - $ref: '#/parameters/limit'
        - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: ids, in: query, type: array, items: {type: integer}}
        - {name: colours, in: query, type: array, items: {type: string}, collectionFormat: pipes}
        - {name: tabs, in: query, type: array, items: {type: string}, collectionFormat: tsv}
      responses:
        200:
          description: Pets
          schema: {type: array, items: {$ref: '#/definitions/Pet'}}
          headers:
            X-Next: {type: string, description: Next page}
          examples: {application/json: [{name: Rex}]}
        404: {$ref: '#/responses/NotFound'}
        default: {description: Other}
    post:
      parameters:
        - $ref: '#/parameters/pet'
      responses: {201: {description: Made}}
    put:
      consumes: [text/plain]
      produces: [text/csv]
      schemes: [wss]
      parameters:
        - $ref: '#/parameters/pet'
      responses:
        404: {$ref: '#/responses/NotFound'}
  /pets/{petId}/photo:
    post:
      consumes: [multipart/form-data, application/x-www-form-urlencoded]
      parameters:
        - {name: petId, in: path, required: true, type: integer}
        - {name: photo, in: formData, type: file, required: true}
        - $ref: '#/parameters/token'
      responses:
        200: {description: The photo, schema: {type: file}}
  /login:
    post:
      parameters:
        - {name: user, in: formData, type: string, required: true, minLength: 3, description: Who}
        - {name: roles, in: formData, type: array, items: {type: string}, collectionFormat: ssv}
      responses: {204: {description: Done}}
definitions:
  Pet:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      kind: {type: string}
      owner: {$ref: '#/definitions/Owner', x-nullable: true}
      parent: {$ref: '#/definitions/Pet'}
      nick: {type: string, x-nullable: true}
  Owner: {type: object}
  Error: {type: object}
`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'swagger-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function load(stdin: string) {
  const document = await loadDocument('-', { stdin, cwd: folder })
  const at = (pointer: string) => valueAt(document.root, pointerTokens(pointer))
  const line = (pointer: string) => document.lineAt(document.locate(pointer)).trim()
  return { document, at, line }
}

describe('a Swagger 2.0 document', () => {
  it('becomes an OpenAPI 3.0 document, and still says what it was', async () => {
    const { document } = await load(PETSTORE)
    expect(document).toMatchObject({ version: '3.0', declared: '2.0', warnings: [] })
    expect(document.root).toMatchObject({
      openapi: '3.0.3',
      info: { title: 'Petstore' },
      security: [{ key: [] }],
    })
  })

  it('has servers for host, base path and schemes', async () => {
    const { at } = await load(PETSTORE)
    const urls = ['https://petstore.example.com/v2', 'http://petstore.example.com/v2'].map((url) => ({ url }))
    expect(at('/servers')).toEqual(urls)
    expect(at('/paths/~1pets/put/servers')).toEqual([{ url: 'wss://petstore.example.com/v2' }])
    const bare = await load('swagger: "2.0"\nbasePath: /v1\npaths: {}\n')
    expect(bare.at('/servers')).toEqual([{ url: '/v1' }])
    expect((await load('swagger: 2.0\npaths: {}\n')).at('/servers')).toBeUndefined()
  })

  it('has parameters with schemas, shared ones still shared', async () => {
    const { at } = await load(PETSTORE)
    expect(at('/components/parameters')).toEqual({
      limit: {
        name: 'limit',
        in: 'query',
        schema: { type: 'integer', format: 'int32', maximum: 100, default: 20 },
      },
    })
    expect(at('/paths/~1pets/get/parameters/0')).toEqual({ $ref: '#/components/parameters/limit' })
    expect(at('/paths/~1pets/parameters')).toEqual([
      { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
    ])
  })

  it.each([
    [1, { style: 'form', explode: true }],
    [2, { style: 'form', explode: false }],
    [3, { style: 'pipeDelimited', explode: false }],
    [4, { style: 'form', explode: false, 'x-collectionFormat': 'tsv' }],
  ])('has styles for collection formats (%s)', async (index, style) => {
    const { at } = await load(PETSTORE)
    expect(at(`/paths/~1pets/get/parameters/${index}`)).toMatchObject(style)
    expect(at(`/paths/~1pets/get/parameters/${index}/collectionFormat`)).toBeUndefined()
  })

  it('has request bodies for body parameters, in the media types that count', async () => {
    const { at } = await load(PETSTORE)
    const schema = { $ref: '#/components/schemas/Pet' }
    expect(at('/components/requestBodies/pet')).toEqual({
      required: true,
      description: 'A pet',
      content: { 'application/json': { schema }, 'application/xml': { schema } },
    })
    expect(at('/paths/~1pets/post/requestBody')).toEqual({ $ref: '#/components/requestBodies/pet' })
    expect(at('/paths/~1pets/put/requestBody/content')).toEqual({ 'text/plain': { schema } })
    expect(at('/paths/~1pets/post/parameters')).toBeUndefined()
  })

  it('has request bodies for forms', async () => {
    const { at } = await load(PETSTORE)
    expect(at('/paths/~1pets~1{petId}~1photo/post/requestBody')).toEqual({
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { photo: { type: 'string', format: 'binary' }, token: { type: 'string' } },
            required: ['photo'],
          },
        },
      },
    })
    expect(at('/paths/~1login/post/requestBody/content')).toEqual({
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          properties: {
            user: { type: 'string', minLength: 3, description: 'Who' },
            roles: { type: 'array', items: { type: 'string' } },
          },
          required: ['user'],
        },
        encoding: { roles: { style: 'spaceDelimited', explode: false } },
      },
    })
  })

  it('has responses with content and headers', async () => {
    const { at } = await load(PETSTORE)
    expect(at('/paths/~1pets/get/responses')).toEqual({
      200: {
        description: 'Pets',
        headers: { 'X-Next': { description: 'Next page', schema: { type: 'string' } } },
        content: {
          'application/json': {
            schema: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
            example: [{ name: 'Rex' }],
          },
        },
      },
      404: { $ref: '#/components/responses/NotFound' },
      default: { description: 'Other' },
    })
    expect(Object.keys(Object(at('/paths/~1pets/put/responses/404/content')))).toEqual(['text/csv'])
    expect(at('/paths/~1pets~1{petId}~1photo/post/responses/200/content/application~1json/schema')).toEqual({
      type: 'string',
      format: 'binary',
    })
  })

  it('has the schemas and security schemes of 3.0', async () => {
    const { at } = await load(PETSTORE)
    expect(at('/components/schemas/Pet')).toMatchObject({
      discriminator: { propertyName: 'kind' },
      properties: { parent: { $ref: '#/components/schemas/Pet' }, nick: { nullable: true } },
    })
    expect(at('/components/securitySchemes')).toEqual({
      key: { type: 'apiKey', name: 'X-Key', in: 'header' },
      basic: { type: 'http', scheme: 'basic' },
      oauth: {
        type: 'oauth2',
        flows: {
          authorizationCode: {
            authorizationUrl: 'https://a',
            tokenUrl: 'https://t',
            scopes: { read: 'Read' },
          },
        },
      },
      machine: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://t', scopes: {} } } },
    })
  })

  it.each([
    ['/components/schemas/Pet/properties/nick', 'nick: {type: string, x-nullable: true}'],
    ['/components/parameters/limit/schema/maximum', 'limit: {name: limit, in: query'],
    ['/components/requestBodies/pet/content/application~1json/schema', 'pet: {name: body, in: body'],
    ['/paths/~1pets/get/parameters/1/schema/items', '- {name: tags, in: query'],
    ['/paths/~1pets/put/requestBody', 'pet: {name: body, in: body'],
    ['/paths/~1pets/post/requestBody', "- $ref: '#/parameters/pet'"],
    ['/paths/~1pets/get/responses/200/content/application~1json/schema/items', 'schema: {type: array'],
    ['/paths/~1pets/get/responses/200/headers/X-Next/schema/type', 'X-Next: {type: string'],
    [
      '/paths/~1login/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/user/minLength',
      '- {name: user',
    ],
    ['/components/securitySchemes/oauth/flows/authorizationCode/scopes/read', 'oauth: {type: oauth2'],
    ['/servers/0/url', 'host: petstore.example.com'],
  ])('is located where it was written: %s', async (pointer, start) => {
    const { line } = await load(PETSTORE)
    expect(line(pointer).slice(0, start.length)).toBe(start)
  })

  it('may be made of several files', async () => {
    mkdirSync(path.join(folder, 'parts'), { recursive: true })
    writeFileSync(
      path.join(folder, 'parts/pet.json'),
      '{"Pet": {"discriminator": "kind", "properties": {"self": {"$ref": "#/Pet"}}}}',
    )
    writeFileSync(
      path.join(folder, 'parts/paths.yaml'),
      `get:
  parameters: [{$ref: '#/x-limit'}]
  responses: {200: {description: ok, schema: {$ref: 'pet.json#/Pet'}}}
x-limit: {name: limit, in: query, type: integer}
`,
    )
    const { document, at, line } = await load('swagger: "2.0"\npaths: {/pets: {$ref: parts/paths.yaml}}\n')
    expect(at('/paths/~1pets/get')).toEqual({
      parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
      responses: {
        200: { description: 'ok', content: { 'application/json': { schema: { $ref: '#/x-files/1/Pet' } } } },
      },
    })
    expect(at('/x-files/1/Pet/discriminator')).toEqual({ propertyName: 'kind' })
    expect(document.locate('/paths/~1pets/get/parameters/0/schema').file).toBe('parts/paths.yaml')
    expect(line('/x-files/1/Pet/properties/self')).toContain('"self"')
  })

  it('may hold nonsense without harm', async () => {
    const text = `swagger: "2.0"
paths:
  /a: [1]
  /b: {get: 1, post: {parameters: {x: 1}, responses: []}, parameters: [1, {$ref: '#/parameters/nope'}]}
  /c: {$ref: '#/paths/~1c'}
  __proto__: {get: {responses: {__proto__: {description: x}}}}
parameters: [1]
responses: text
definitions: {A: {$ref: '#/definitions/A'}, B: 1, C: {properties: [1], items: [{$ref: '#/nope'}]}}
securityDefinitions: {a: 1, b: {}, c: {type: oauth2, flow: __proto__}}
`
    const { at } = await load(text)
    expect(at('/components/schemas/A')).toEqual({ $ref: '#/components/schemas/A' })
    expect(Object.keys(Object(at('/paths')))).toEqual(['/b', '/c', '__proto__'])
  })
})
