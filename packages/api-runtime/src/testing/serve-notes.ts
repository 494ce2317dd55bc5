import { headerNames, type Json } from '@stella/versioning'
import { trustedProxies } from '../client-address.ts'
import type { Exchange, Reply } from '../exchange.ts'
import { Problem } from '../problem.ts'
import type { HandlerReply } from '../respond.ts'
import type { CallRecord, Caller, CallerCall } from '../surface-options.ts'
import { serveSurface } from '../surface.ts'
import { notesSurface } from './notes-surface.ts'

type NotesRequest = {
  readonly path: Json
  readonly query: Json
  readonly headers: Json
  readonly body: Json
}
type NotesHandler = (request: NotesRequest, call: CallerCall<Caller>) => HandlerReply | Promise<HandlerReply>

export interface Sent {
  readonly method?: string
  readonly token?: string | null
  readonly version?: string
  /** Further headers, flat. */
  readonly headers?: readonly string[]
  readonly body?: string
  readonly from?: string
  readonly host?: string
  readonly secure?: boolean
}

export interface Answer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string | null
  /** The body as JSON; `null` without one. */
  readonly body: Record<string, Json> | null
}

const server: Caller = {
  id: 'ins_1',
  usable: true,
  kind: 'secret',
  scopes: ['notes:read', 'notes:write'],
  origins: ['https://a.example', 'https://*.b.example'],
  pinnedVersion: null,
}

/** Callers by their token. */
const callers: Readonly<Record<string, Caller>> = {
  server,
  suspended: { ...server, id: 'ins_3', usable: false },
  reader: { ...server, scopes: ['notes:read'] },
  browser: { ...server, kind: 'browser' },
  pinned: { ...server, id: 'ins_2', pinnedVersion: '1.1.0' },
}

/** Someone who is signed in, where the surface takes sessions. */
const person: Caller = { ...server, id: 'usr_1', kind: 'session', origins: [] }

const note = { id: 'n1', text: 'Hello', tag: 'x', author: 'Ada' }

export interface NotesOptions {
  /** In place of those that answer with a fixed note. */
  readonly handlers?: Readonly<Record<string, NotesHandler>>
  readonly quota?: number
  /** `yyyy-mm-dd`. */
  readonly today?: string
  /** Takes `Cookie: session=person` where there is no token; `null` for the host of the request. */
  readonly sessionsAt?: string | null
}

/** What handlers throw to say that the store is down. */
export class StoreDown extends Error {}

/** The notes surface with handlers that can be replaced, a clock that can be set, and a record of what happened. */
export function serveNotes({
  handlers: replaced = {},
  quota = 1000,
  today = '2026-07-01',
  sessionsAt,
}: NotesOptions = {}) {
  const records: CallRecord[] = []
  const failures: unknown[] = []
  const reports: string[] = []
  const requests: NotesRequest[] = []
  const clock = { now: Date.parse(today), monotonic: 0, ids: 0 }
  const lookups: string[] = []
  const findSession = (rawHeaders: readonly string[]) => {
    lookups.push('session')
    return Promise.resolve(rawHeaders.includes('session=person') ? person : null)
  }
  const defaults: Record<string, NotesHandler> = {
    getHealth: (_, { release, supported }) => ({
      status: 200,
      body: { release, supported: supported.map((each) => ({ ...each })) },
    }),
    getMe: (_, { caller }) => ({ status: 200, body: { id: caller.id } }),
    listNotes: () => ({ status: 200, body: { data: [note] } }),
    getNote: () => ({ status: 200, body: note, headers: { etag: '"5"' } }),
    putNote: () => ({ status: 200, body: note }),
    deleteNote: () => ({ status: 204, body: null }),
    postNote: () => ({ status: 201, body: note }),
    ping: () => ({ status: 204, body: null }),
    ...replaced,
  }
  const handlers = Object.fromEntries(
    Object.entries(defaults).map(([id, handler]) => {
      const noting: NotesHandler = (request, call) => {
        requests.push(request)
        return handler(request, call)
      }
      return [id, noting]
    }),
  )
  const served = serveSurface({
    surface: notesSurface,
    headers: headerNames('Stella'),
    // The notes surface has no definitions to infer handler types from.
    handlers: handlers as never,
    services: {},
    authenticate: (token) => {
      lookups.push(token)
      return callers[token] ?? null
    },
    ...(sessionsAt !== undefined && { sessions: { publicOrigin: sessionsAt, find: findSession } }),
    secrets: {
      find: (text) => /stl_live_[a-z0-9]+/.exec(text)?.[0] ?? null,
      report: (secret, where, requestId) => reports.push(`${secret} ${where} ${requestId}`),
    },
    docsUrl: 'https://docs.example',
    rateLimit: { quota, windowSeconds: 60 },
    bodyLimitBytes: 1000,
    isProxy: trustedProxies(['10.0.0.1']),
    clock: () => clock.now,
    monotonic: () => clock.monotonic,
    newRequestId: () => `req_${++clock.ids}`,
    explain: (error) => (error instanceof StoreDown ? new Problem('STORE_UNAVAILABLE') : null),
    observe: (record) => records.push(record),
    onFailure: (error) => failures.push(error),
  })
  const send = async (target: string, sent: Sent = {}): Promise<Answer> =>
    answerOf(await served.handle(exchangeOf(target, sent)))
  return { send, served, clock, records, failures, reports, requests, lookups }
}

function exchangeOf(target: string, sent: Sent): Exchange {
  const { method = 'GET', token = 'server', version, headers = [], body, from = '192.0.2.1' } = sent
  const { host = 'api.example', secure = true } = sent
  const rawHeaders = ['Host', host, ...headers]
  if (token !== null) rawHeaders.push('Authorization', `Bearer ${token}`)
  if (version !== undefined) rawHeaders.push('X-Stella-Api-Version', version)
  if (body !== undefined) rawHeaders.push('Content-Type', 'application/json')
  const bytes = new TextEncoder().encode(body ?? '')
  return {
    method,
    target: target.startsWith('/') ? `/notes-api${target}` : target,
    rawHeaders,
    remoteAddress: from,
    secure,
    hasBody: body !== undefined,
    readBody: (limit) =>
      Promise.resolve(bytes.length > limit ? { outcome: 'too-large' } : { outcome: 'complete', bytes }),
  }
}

function answerOf({ status, headers: flat, body }: Reply): Answer {
  const headers: Record<string, string> = {}
  for (let i = 0; i < flat.length; i += 2) {
    const name = (flat[i] ?? '').toLowerCase()
    if (name in headers) throw new Error(`${name} is sent twice`)
    headers[name] = flat[i + 1] ?? ''
  }
  const text = typeof body === 'string' ? body : null
  return { status, headers, text, body: text === null ? null : JSON.parse(text) }
}
