import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LoadOptions } from './document.ts'
import { loadDocument } from './load.ts'
import { pointerTokens, valueAt } from './pointer.ts'
import { UnusableInput } from './unusable-input.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'load-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(files: Record<string, string | Uint8Array>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
}

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' })
}

function load(source: string, options: LoadOptions = {}) {
  return loadDocument(source, { cwd: folder, ...options })
}

async function refusal(source: string, options: LoadOptions = {}): Promise<UnusableInput> {
  const error: unknown = await load(source, options).then(
    () => new Error('it loaded'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof UnusableInput)) throw error
  return error
}

function refusalOf(stdin: string | Uint8Array, options: LoadOptions = {}): Promise<UnusableInput> {
  return refusal('-', { ...options, stdin })
}

const HEAD = 'openapi: 3.1.0\ninfo: {title: t, version: 1.0.0}\n'
const PETS = `${HEAD}paths:\n  /pets:\n    $ref: paths/pets.yaml\n`

describe('sources', () => {
  it('reads a file, and names it as it was given', async () => {
    write({ 'api/openapi.yaml': `${HEAD}paths:\n  /a: {}\n` })
    const document = await load('api/openapi.yaml')
    expect(document.name).toBe('api/openapi.yaml')
    expect(document.version).toBe('3.1')
    expect(document.declared).toBe('3.1.0')
    expect(document.locate('/paths/~1a')).toEqual({ file: 'api/openapi.yaml', line: 4, column: 3 })
  })

  it('reads what was passed in for standard input', async () => {
    const document = await load('-', { stdin: '{"openapi": "3.0.3", "paths": {}}' })
    expect(document.version).toBe('3.0')
    expect(document.locate('/paths')).toEqual({ file: '-', line: 1, column: 22 })
  })

  it('says what to do when nothing was passed in', async () => {
    expect((await refusal('-')).message).toBe(
      '-: Nothing was passed in for standard input. Pipe a document in, or name a file.',
    )
  })

  it('says that a file is not there, or is a folder', async () => {
    expect(await refusal('nope.yaml')).toMatchObject({ code: 'not-found' })
    expect((await refusal('nope.yaml')).message).toMatch(
      /^nope\.yaml: There is no such file\. Check the path/,
    )
    expect(await refusal('.')).toMatchObject({ code: 'unreadable' })
  })

  describe('git', () => {
    beforeEach(() => {
      write({
        'api/openapi.yaml': PETS,
        'api/paths/pets.yaml': 'get: {summary: old}\n',
        'secret.yaml': 'a: 1\n',
      })
      git('init', '--initial-branch=main')
      git('add', '.')
      git('commit', '--message=first')
      write({ 'api/openapi.yaml': 'changed since', 'api/paths/pets.yaml': 'get: {summary: new}\n' })
    })

    it('reads a revision, with the files it refers to at that revision', async () => {
      const document = await load('git:HEAD:api/openapi.yaml')
      expect(document.root['x-files']).toEqual({ 0: { get: { summary: 'old' } } })
      expect(document.locate('/x-files/0/get')).toEqual({
        file: 'git:HEAD:api/paths/pets.yaml',
        line: 1,
        column: 1,
      })
    })

    it('takes a path that starts with ./ from the folder it is called in', async () => {
      const document = await load('git:main:./openapi.yaml', { cwd: path.join(folder, 'api') })
      expect(document.locate('/x-files/0').file).toBe('git:main:./paths/pets.yaml')
    })

    it('says that a revision or a path is not there', async () => {
      const error = await refusal('git:nope:api/openapi.yaml')
      expect(error.code).toBe('git')
      expect(error.message).toContain('git:nope:api/openapi.yaml: git cannot show it:')
      expect(await refusal('git:HEAD:nope.yaml')).toMatchObject({ code: 'git' })
    })

    it('takes no options for revisions', async () => {
      expect((await refusal('git:--batch:x')).message).toContain('That is not the name of a revision')
    })

    it('keeps references inside the folder of the document', async () => {
      const up = `${HEAD}paths:\n  /a:\n    $ref: ../secret.yaml\n`
      write({ 'api/up.yaml': up })
      git('add', '.')
      git('commit', '--message=second')
      expect(await refusal('git:HEAD:api/up.yaml')).toMatchObject({ code: 'ref-outside' })
      const inFolder = { cwd: path.join(folder, 'api') }
      expect(await refusal('git:HEAD:./up.yaml', inFolder)).toMatchObject({ code: 'ref-outside' })
      const allowed = await load('git:HEAD:api/up.yaml', { allowOutside: true })
      expect(allowed.root['x-files']).toEqual({ 0: { a: 1 } })
    })
  })

  describe('URLs', () => {
    let server: Server
    let base: string
    let asked: string[]

    beforeEach(async () => {
      asked = []
      const answers: Record<string, string> = {
        '/api/openapi.yaml': PETS,
        '/api/paths/pets.yaml': 'get: {summary: served}\n',
      }
      const answer: RequestListener = (request, response) => {
        asked.push(request.url ?? '')
        const text = answers[request.url ?? '']
        if (request.url === '/moved') response.writeHead(302, { location: `${base}/api/openapi.yaml` }).end()
        else response.writeHead(text === undefined ? 404 : 200).end(text)
      }
      server = createServer(answer).listen(0, '127.0.0.1')
      await new Promise((resolve) => server.once('listening', resolve))
      // A listening TCP server has an address with a port.
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    })

    afterEach(() => {
      server.close()
    })

    it('are fetched on loopback when that is allowed, with what they refer to', async () => {
      const document = await load(`${base}/api/openapi.yaml`, { allowUrls: true })
      expect(document.root['x-files']).toEqual({ 0: { get: { summary: 'served' } } })
      expect(document.locate('/x-files/0').file).toBe(`${base}/api/paths/pets.yaml`)
    })

    it('are not fetched unless that is allowed', async () => {
      const error = await refusal(`${base}/api/openapi.yaml`)
      expect(error.code).toBe('url')
      expect(error.message).toContain('not fetched unless that is allowed. Allow URLs on loopback.')
      expect(asked).toEqual([])
    })

    it('are not fetched from elsewhere, and redirects are not followed', async () => {
      for (const url of [
        'http://example.com/a.yaml',
        'https://127.0.0.1/a',
        'http://127.0.0.1.example.com/',
      ]) {
        expect((await refusal(url, { allowUrls: true })).message).toContain('Only http:// on loopback')
      }
      expect((await refusal(`${base}/moved`, { allowUrls: true })).message).toContain(
        'answers with status 302',
      )
      expect(asked).toEqual(['/moved'])
    })

    it('say when nothing answers', async () => {
      expect((await refusal('http://127.0.0.1:1/a', { allowUrls: true })).message).toContain(
        'It does not answer',
      )
    })
  })
})

describe('references to files', () => {
  it('lead to the file under a key of the root, its own references with it', async () => {
    write({
      'openapi.yaml': `${HEAD}paths:
  /pets:
    $ref: paths/pets.yaml
  /dogs:
    $ref: 'paths/more%20pets.yaml#/~1dogs'
`,
      'paths/pets.yaml': `get:
  responses:
    '200':
      content:
        application/json:
          schema: {$ref: '../schemas.json#/Pet'}
    default: {$ref: '#/x-error'}
x-error: {description: no}
`,
      'paths/more pets.yaml': `/dogs:
  get: {responses: {'200': {$ref: '../openapi.yaml#/components/responses/R'}}}
`,
      'schemas.json': '{"Pet": {"properties": {"next": {"$ref": "#/Pet"}}}}',
    })
    const { root, warnings, locate } = await load('openapi.yaml')
    expect(valueAt(root, pointerTokens('/paths/~1pets/$ref'))).toBe('#/x-files/0')
    expect(valueAt(root, pointerTokens('/paths/~1dogs/$ref'))).toBe('#/x-files/1/~1dogs')
    const files = root['x-files']
    expect(JSON.stringify(files)).toContain('{"$ref":"#/x-files/2/Pet"}')
    expect(JSON.stringify(files)).toContain('"default":{"$ref":"#/x-files/0/x-error"}')
    expect(JSON.stringify(files)).toContain('{"$ref":"#/components/responses/R"}')
    expect(locate('/x-files/2/Pet/properties/next')).toEqual({ file: 'schemas.json', line: 1, column: 25 })
    expect(warnings.map((warning) => warning.message)).toEqual([
      'The reference #/components/responses/R leads to nothing',
    ])
  })

  it('may go in circles', async () => {
    write({
      'openapi.yaml': `${HEAD}paths: {}\ncomponents: {schemas: {A: {$ref: a.yaml}}}\n`,
      'a.yaml': 'properties: {b: {$ref: b.yaml}}\n',
      'b.yaml': 'properties: {a: {$ref: ./a.yaml}, root: {$ref: "openapi.yaml#/components/schemas/A"}}\n',
    })
    const { root } = await load('openapi.yaml')
    expect(root['x-files']).toEqual({
      0: { properties: { b: { $ref: '#/x-files/1' } } },
      1: { properties: { a: { $ref: '#/x-files/0' }, root: { $ref: '#/components/schemas/A' } } },
    })
  })

  it('warn of circles that hold nothing but references', async () => {
    const schemas = '{A: {$ref: "#/components/schemas/B"}, B: {$ref: "#/components/schemas/A"}}'
    const { warnings } = await load('-', { stdin: `${HEAD}components: {schemas: ${schemas}}\n` })
    expect(warnings).toMatchObject([{ code: 'ref-loop', position: { line: 3 } }])
  })

  it('are taken in from discriminator mappings, but not from examples, defaults, enums and extensions', async () => {
    write({
      'openapi.yaml': `${HEAD}paths: {}
components:
  schemas:
    Pet:
      discriminator: {propertyName: kind, mapping: {dog: dog.yaml, cat: Cat}}
      example: {$ref: nowhere.yaml}
      default: {$ref: nowhere.yaml}
      enum: [{$ref: nowhere.yaml}]
      x-more: {$ref: nowhere.yaml}
      properties:
        default: {$ref: dog.yaml}
        $ref: {type: string}
`,
      'dog.yaml': 'type: object\n',
    })
    const { root } = await load('openapi.yaml')
    const pet = valueAt(root, ['components', 'schemas', 'Pet'])
    expect(pet).toMatchObject({
      discriminator: { mapping: { dog: '#/x-files/0', cat: 'Cat' } },
      example: { $ref: 'nowhere.yaml' },
      properties: { default: { $ref: '#/x-files/0' }, $ref: { type: 'string' } },
    })
  })

  it('find anchors, and places that a file names with a URI', async () => {
    const { root } = await load('-', {
      stdin: `${HEAD}components:
  schemas:
    A: {$id: 'https://example.com/a', $anchor: here}
    B: {$ref: 'https://example.com/a'}
    C: {$ref: '#here'}
`,
    })
    expect(valueAt(root, ['components', 'schemas', 'B', '$ref'])).toBe('#/components/schemas/A')
    expect(valueAt(root, ['components', 'schemas', 'C', '$ref'])).toBe('#/components/schemas/A')
  })

  it('leave a key of that name alone', async () => {
    write({ 'openapi.yaml': `${HEAD}x-files: mine\npaths: {/a: {$ref: a.yaml}}\n`, 'a.yaml': 'get: {}\n' })
    const { root, locate } = await load('openapi.yaml')
    expect(root).toMatchObject({ 'x-files': 'mine', 'x-files-': { 0: { get: {} } } })
    expect(locate('/x-files-/0/get').file).toBe('a.yaml')
  })

  it.each([
    ['../secret.yaml', 'ref-outside'],
    ['%2e%2e/secret.yaml', 'ref-outside'],
    ['/etc/passwd', 'ref-outside'],
    ['file:///etc/passwd', 'ref-outside'],
    ['link.yaml', 'ref-outside'],
    ['linked/secret.yaml', 'ref-outside'],
    ['https://example.com/a.yaml', 'ref-url'],
    ['//example.com/a.yaml', 'ref-url'],
    ['http://127.0.0.1:1/a.yaml', 'ref-url'],
    ['nope.yaml', 'ref-not-found'],
    ['.', 'ref-not-found'],
    ['%E0%A4%A', 'ref-not-found'],
  ])('are refused with the place of the reference: %s', async (ref, code) => {
    write({ 'in/openapi.yaml': `${HEAD}paths:\n  /a:\n    $ref: '${ref}'\n`, 'secret.yaml': 'a: 1\n' })
    symlinkSync('../secret.yaml', path.join(folder, 'in/link.yaml'))
    symlinkSync('..', path.join(folder, 'in/linked'))
    const error = await refusal('in/openapi.yaml')
    expect(error.code).toBe(code)
    expect(error.message).toContain(`in/openapi.yaml:5:5: The reference "${ref}"`)
  })

  it('lead out of the folder when that is allowed', async () => {
    write({ 'in/openapi.yaml': `${HEAD}paths: {/a: {$ref: ../out.yaml}}\n`, 'out.yaml': 'get: {}\n' })
    const { root, locate } = await load('in/openapi.yaml', { allowOutside: true })
    expect(root['x-files']).toEqual({ 0: { get: {} } })
    expect(locate('/x-files/0').file).toBe('out.yaml')
  })

  it('give the position in the file that cannot be read', async () => {
    write({ 'openapi.yaml': `${HEAD}paths: {/a: {$ref: a.json}}\n`, 'a.json': '{\n  "get": }' })
    expect((await refusal('openapi.yaml')).message).toMatch(
      /^a\.json:2:10: It is not valid JSON: expected a value/,
    )
  })

  it('are bounded in number', async () => {
    write({
      'openapi.yaml': `${HEAD}paths: {/a: {$ref: a.yaml}}\n`,
      'a.yaml': '{$ref: b.yaml}',
      'b.yaml': 'a',
    })
    expect((await refusal('openapi.yaml', { limits: { files: 2 } })).message).toContain('more than 2 files')
  })
})

describe('what is not a document', () => {
  it.each([
    ['', 'It is empty'],
    ['null', 'It holds nothing'],
    ['just text', 'It holds plain text'],
    ['<html></html>', 'It holds a web page or XML'],
    ['[1]', 'It holds a list'],
    ['{}', 'It has no "openapi" field: it looks like an empty object'],
    ['asyncapi: 3.0.0', 'It has no "openapi" field: it looks like an AsyncAPI document'],
    ['name: x\nversion: 1', 'it looks like an object with "name", "version"'],
    [
      'openapi: 4.0.0',
      'It states openapi "4.0.0". Give an OpenAPI 3.0, 3.1 or 3.2 document, or Swagger 2.0.',
    ],
    ['swagger: "1.2"', 'It states swagger "1.2"'],
    ['openapi: {}', 'It states openapi {}'],
    ['openapi: 3.0.0\npaths: []', 'Its "paths" is a list, and has to be an object'],
    ['a: 1\n---\nb: 2\n', 'It holds several YAML documents'],
  ])('is told by what it is: %s', async (text, message) => {
    expect((await refusalOf(text)).message).toContain(message)
  })

  it('may state its version as a number, with a warning', async () => {
    const { version, warnings } = await load('-', { stdin: 'openapi: 3.1\npaths: {}\n' })
    expect(version).toBe('3.1')
    expect(warnings).toMatchObject([{ code: 'version-not-a-string', position: { line: 1, column: 1 } }])
  })
})

describe('duplicate keys', () => {
  const yaml = `${HEAD}paths: {}\ntags: [a]\n"tags": [b]\n`
  const json = '{"openapi": "3.0.0",\n "paths": {},\n "paths": {"/a": {}},\n "x": "\\"y\\":"}'

  it.each([
    ['YAML', yaml, { line: 5, column: 1 }, '"tags" is there twice, first at 4:1'],
    ['JSON', json, { line: 3, column: 2 }, '"paths" is there twice, first at 2:2'],
  ])('are a warning with both positions, and the last counts: %s', async (_, stdin, position, message) => {
    const { root, warnings } = await load('-', { stdin })
    expect(warnings).toEqual([
      {
        code: 'duplicate-key',
        message: `The key ${message}; the last one counts`,
        position: { file: '-', ...position },
      },
    ])
    expect(root['tags'] ?? root['paths']).toEqual(stdin === yaml ? ['b'] : { '/a': {} })
  })

  it('are an error on request', async () => {
    const error = await refusalOf(yaml, { duplicateKeys: 'error' })
    expect(error.message).toBe('-:5:1: The key "tags" is there twice, first at 4:1. Take one of the two out.')
  })
})

describe('bytes', () => {
  const text = `${HEAD}paths:\n  /é: {}\n`

  it('may start with a byte order mark, and have any line ends', async () => {
    const marked = await load('-', { stdin: `\uFEFF${text.replaceAll('\n', '\r\n')}` })
    expect(marked.locate('/paths/~1é')).toEqual({ file: '-', line: 4, column: 3 })
    expect(marked.lineAt(marked.locate('/paths/~1é'))).toBe('  /é: {}')
    expect((await load('-', { stdin: '\uFEFF{"openapi": "3.0.0"}' })).version).toBe('3.0')
    expect((await load('-', { stdin: '{"openapi":\r"3.0.0",\r"paths":\r{}}' })).locate('/paths').line).toBe(3)
  })

  it('are refused when they are UTF-16, or not UTF-8', async () => {
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect((await refusalOf(utf16)).message).toContain('It is UTF-16 or UTF-32 text. Save it as UTF-8')
    expect(await refusalOf(Buffer.from(text, 'utf16le'))).toMatchObject({ code: 'encoding' })
    expect((await refusalOf(Buffer.from(text, 'latin1'))).message).toContain('not UTF-8 text: line 4 holds')
  })

  it('are refused past a number, before they are parsed', async () => {
    write({ 'openapi.yaml': text })
    expect(await refusal('openapi.yaml', { limits: { bytes: 20 } })).toMatchObject({ code: 'too-large' })
    expect(await refusal('/dev/zero', { limits: { bytes: 1000 } })).toMatchObject({ code: 'too-large' })
    expect(await refusalOf(text, { limits: { yamlBytes: 20 } })).toMatchObject({ code: 'too-large' })
    expect(await refusalOf(text, { limits: { yamlValues: 2 } })).toMatchObject({ code: 'too-large' })
    expect(await refusalOf('{"a":[1,2,3]}', { limits: { values: 4 } })).toMatchObject({ code: 'too-large' })
  })
})
