// Sends requests as a client of one release and holds every answer to what was published for the release that served it.

import { setTimeout } from 'node:timers/promises'
import { announcementFor } from './announced.mjs'
import { closedReader } from './closed-reading.mjs'
import { send } from '../http.mjs'
import { deref } from './published.mjs'

export const versionHeader = 'X-Stella-Api-Version'
const fieldsHeader = 'X-Stella-Api-Deprecated-Fields'

/** Headers of HTTP itself and of CORS; any other has to be documented. */
const ofHttp = new Set([
  'access-control-allow-origin',
  'access-control-expose-headers',
  'allow',
  'cache-control',
  'connection',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-content-type-options',
])

/** Error statuses whose own header clients rely on. */
const promised = { 401: 'WWW-Authenticate', 409: 'Retry-After', 429: 'Retry-After', 503: 'Retry-After' }

export class ContractClient {
  #published
  #url
  #isDirect
  #majors = []
  #readers = new Map()
  #faults = []
  #seen = new Set()

  /** `url` is where the deployment is; `isDirect`: nothing stands before it that adds headers of its own. */
  constructor(published, { url, isDirect }) {
    this.#published = published
    this.#url = url.replace(/\/$/, '')
    this.#isDirect = isDirect
  }

  /** Tells what `/health` lists: what is served decides what has to be announced. */
  knowMajors(supported) {
    this.#majors = supported
  }

  /** Whether an operation has answered a status, as a release. */
  hasSeen(version, operationId, status) {
    return this.#seen.has(`${version} ${operationId} ${status}`)
  }

  /** Whether the document of a release allows a value where a schema stands. */
  allows(release, schema, value) {
    return this.#reader(release)(schema, value).length === 0
  }

  /** What was wrong with answers since the last call. */
  takeFaults() {
    const faults = [...new Set(this.#faults)]
    this.#faults = []
    return faults
  }

  /** Notes down something that is wrong, for the row at hand. */
  fault(message) {
    this.#faults.push(message)
  }

  /**
   * Calls an operation as a client of `release`. Of the options, `path` fills the template, `served` is the release that has
   * to answer where that is another one (`null`: any), and `expect` is `{ status, code }`, checked where given.
   */
  call(release, operationId, { path = [], query = {}, ...options } = {}) {
    const operation = release.operations.get(operationId)
    const target = targetOf(release, operation, { path, query })
    return this.request(release, { operationId, method: operation.method, target, ...options })
  }

  /** Sends any request as a client of `release`. Without an `operationId` it must be one that belongs to no operation. */
  async request(release, { method, target, headers, secret, body, ...expected }) {
    const { operationId = null, served = release, expect = {} } = expected
    const all = {
      [versionHeader]: release.version,
      ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
      ...headers,
    }
    const response = await this.#send(target, { method, headers: withoutNulls(all), body }, expect)
    const where = `${release.version} ${method} ${target.slice(0, 120)}`
    this.#check(response, { where, served, operationId, expect })
    return response
  }

  /** Waits out a deployment's rate limit, unless that is what is asked for. */
  async #send(target, request, expect) {
    let response = await send(this.#url + target, request)
    while (response.status === 429 && expect.status !== 429) {
      await setTimeout(Number(response.header('retry-after') ?? 1) * 1000)
      response = await send(this.#url + target, request)
    }
    return response
  }

  #check(response, { where, served, operationId, expect }) {
    const report = (problem) => this.#faults.push(`${where} -> ${response.status}: ${problem}`)
    const version = response.all(versionHeader)
    const release = this.#published.releases.find((candidate) => candidate.version === version[0])
    if (version.length !== 1 || release === undefined) {
      return report(`${versionHeader} is ${JSON.stringify(version)}, not one published release`)
    }
    if (served !== null && release !== served) report(`served as ${release.version}, not ${served.version}`)
    const operation = operationId === null ? null : (release.operations.get(operationId) ?? null)
    const body = this.#checkBody(response, release, operation, report)
    const code = body?.error?.code
    this.#seen.add(`${release.version} ${operationId} ${response.status}`)
    if (expect.status !== undefined && expect.status !== response.status) {
      report(`expected ${expect.status}, got ${response.text.slice(0, 300)}`)
    }
    if (expect.code !== undefined && expect.code !== code) report(`expected ${expect.code}, got ${code}`)
    this.#checkAnnouncement(response, release, operation, body, report)
    checkVary(response, report)
  }

  /** The body, once it has been held to the document. */
  #checkBody(response, release, operation, report) {
    const documented =
      operation === null ? strayResponse(release.document) : documentedResponse(release, operation, response)
    if (documented === undefined) {
      report(`${operation.id} of ${release.version} documents no such status: ${response.text.slice(0, 300)}`)
      return undefined
    }
    this.#checkHeaders(response, release, documented, report)
    const [media, content] = Object.entries(documented.content ?? {})[0] ?? []
    const type = response.header('content-type')?.split(';')[0]
    if (type !== media) report(`Content-Type is ${type}, documented is ${media}`)
    if (media === undefined) {
      if (response.text !== '') report(`has a body: ${response.text.slice(0, 100)}`)
      return undefined
    }
    let body
    try {
      body = response.json
    } catch {
      report(`the body is no JSON: ${response.text.slice(0, 100)}`)
      return undefined
    }
    for (const wrong of this.#reader(release)(content.schema, body)) report(wrong)
    if (media === 'application/problem+json')
      checkProblem(response, body, documented['x-stella-errors'], report)
    return body
  }

  #checkHeaders(response, release, documented, report) {
    const { document } = release
    const names = new Set()
    for (const [name, reference] of Object.entries(documented.headers)) {
      names.add(name.toLowerCase())
      const { schema, required } = deref(document, reference)
      const values = response.all(name)
      const isPromised = required === true || promised[response.status] === name
      if (isPromised && values.length !== 1) report(`${name} came ${values.length} times`)
      for (const value of values) {
        const typed = schema.type === 'integer' ? Number(value) : value
        for (const wrong of this.#reader(release)(schema, typed)) report(`header ${name}: ${value}: ${wrong}`)
      }
    }
    if (!this.#isDirect) return
    for (const [name] of response.lines) {
      const key = name.toLowerCase()
      if (!names.has(key) && !ofHttp.has(key)) report(`the header ${name} is not documented`)
    }
  }

  #reader(release) {
    const known = this.#readers.get(release.version)
    if (known !== undefined) return known
    const reader = closedReader(release.document)
    this.#readers.set(release.version, reader)
    return reader
  }

  #checkAnnouncement(response, release, operation, body, report) {
    const major = this.#majors.find((candidate) => candidate.major === release.major)
    if (major === undefined) return
    const newestOf = (wanted) => this.#published.releases.find(({ version }) => version === wanted?.highest)
    const newest = newestOf(major)
    const next = newestOf(this.#majors.find((candidate) => candidate.major > release.major))
    const current = operation === null ? null : (newest.operations.get(operation.id) ?? null)
    const documented =
      current === null ? strayResponse(newest.document) : documentedResponse(newest, current, response)
    const schema = Object.values(documented?.content ?? {})[0]?.schema ?? null
    const expected = announcementFor({ newest, next, major, operation, schema, body })
    for (const [name, wanted, got] of comparisons(response, expected)) {
      // A 304 stands for a response that the client has, members and all.
      if (response.status === 304 && name === fieldsHeader) continue
      if (wanted !== got) report(`${name} is ${got}, expected ${wanted}`)
    }
  }
}

/** `[name, expected, got]` of every header that announces an end. */
function comparisons(response, expected) {
  const fields = response.header(fieldsHeader)?.split(',').toSorted().join(',')
  const successor = /<([^>]*)>; rel="successor-version"/.exec(response.header('link') ?? '')?.[1]
  const relations = [...(response.header('link') ?? '').matchAll(/rel="([^"]*)"/g)].map(
    ([, relation]) => relation,
  )
  const wanted =
    expected === null
      ? []
      : ['deprecation', 'sunset', ...(expected.successor === null ? [] : ['successor-version'])]
  return [
    [
      'Deprecation',
      expected === null ? undefined : 'true',
      response.header('deprecation')?.replace(/^@\d+$/, 'true'),
    ],
    ['Sunset', expected?.sunset, response.header('sunset')],
    ['Link relations', wanted.join(), relations.join()],
    ['Link successor-version', expected?.successor ?? undefined, successor],
    [
      fieldsHeader,
      expected === null || expected.fields.length === 0 ? undefined : expected.fields.join(','),
      fields,
    ],
  ]
}

function documentedResponse({ document }, { spec }, { status }) {
  return deref(document, spec.responses[status])
}

/** What an error looks like where no operation matched: as everywhere, with the headers of every response. */
function strayResponse({ components }) {
  const { headers, content } = components.responses.Error400
  return { headers, content }
}

function checkProblem(response, body, codes, report) {
  if (body.status !== response.status) report(`the body says status ${body.status}`)
  const { code, requestId } = body.error ?? {}
  if (requestId !== response.header('x-request-id'))
    report(`error.requestId is ${requestId}, not that of X-Request-Id`)
  if (codes !== undefined && !codes.includes(code))
    report(`${code} is not documented, only ${codes.join(', ')}`)
}

function checkVary(response, report) {
  const named = (response.header('vary') ?? '').toLowerCase().split(/\s*,\s*/)
  for (const name of [versionHeader, 'Origin']) {
    if (!named.includes(name.toLowerCase()))
      report(`Vary is ${response.header('vary')} and does not name ${name}`)
  }
}

/** A header set to `null` is not sent. */
function withoutNulls(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null))
}

/** Path and query of a call. */
export function targetOf(release, operation, { path = [], query = {} }) {
  return `${release.root}${fill(operation.path, path)}${search(query)}`
}

function fill(template, values) {
  let place = 0
  return template.replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(values[place++]))
}

function search(query) {
  const text = new URLSearchParams(query).toString()
  return text === '' ? '' : `?${text}`
}
