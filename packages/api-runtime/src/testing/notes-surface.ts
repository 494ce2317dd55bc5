import { errorCodes, type Surface } from '@stella/api-contract'
import {
  add,
  addOperation,
  change,
  createHistory,
  deprecate,
  deprecateOperation,
  movePath,
  operation,
  pathOf,
  queryOf,
  refTo,
  removeOperation,
  rename,
  type Contract,
  type JsonSchema,
  type Operation,
  type ReleaseLine,
} from '@stella/versioning'

const text: JsonSchema = { type: 'string' }

function object(
  properties: { readonly [name: string]: JsonSchema },
  required: readonly string[],
): JsonSchema {
  return { type: 'object', properties, required }
}

function closed(
  properties: { readonly [name: string]: JsonSchema },
  required: readonly string[] = [],
): JsonSchema {
  return { ...object(properties, required), additionalProperties: false }
}

const line: ReleaseLine = {
  releases: [
    { version: '1.0.0', date: '2025-01-01', summary: 'Notes.' },
    { version: '1.1.0', date: '2025-06-01', summary: 'Tags, and who one is.' },
    { version: '2.0.0', date: '2026-01-01', summary: 'Better names.' },
    { version: '2.1.0', date: '2026-06-01', summary: 'Authors.' },
    { version: '2.2.0', date: '2026-12-01', summary: 'Still to come.' },
  ],
  majors: [
    {
      major: 1,
      migration: '/guides/v2',
      floors: [{ minor: 1, announced: '2025-06-01', effective: '2026-01-01' }],
      deprecated: { since: '2026-01-01', sunset: '2027-01-01' },
    },
    { major: 2, migration: '/guides/versions', floors: [] },
  ],
  policy: {
    previousMajorMonths: 12,
    minorMonths: 6,
    noticeDays: 60,
    enforceSunset: 'on-date',
    deprecationHeader: 'true',
  },
}

const shared = { summary: 'An operation', tag: 'Notes', parameters: {}, body: null, errors: [] }
const open = { ...shared, auth: 'none', scope: null } as const
const reading = { ...shared, auth: 'credential', scope: 'notes:read' } as const
const writing = { ...shared, auth: 'credential', scope: 'notes:write' } as const
const notePath = closed({ noteId: { type: 'string', maxLength: 20 } }, ['noteId'])

function responses(status: number, schema: JsonSchema | null): Operation['responses'] {
  return { [status]: { description: 'Done.', schema } }
}

const ping: Operation = {
  ...open,
  id: 'ping',
  method: 'POST',
  path: '/ping',
  auth: 'credential',
  responses: responses(204, null),
}

const operations: readonly Operation[] = [
  { ...open, id: 'getHealth', method: 'GET', path: '/health', responses: responses(200, { type: 'object' }) },
  {
    ...open,
    id: 'getDocument',
    method: 'GET',
    path: '/openapi.json',
    responses: responses(200, { type: 'object' }),
  },
  {
    ...reading,
    scope: null,
    id: 'getMe',
    method: 'GET',
    path: '/me',
    responses: responses(200, object({ id: text }, ['id'])),
  },
  {
    ...reading,
    id: 'listNotes',
    method: 'GET',
    path: '/notes',
    parameters: {
      query: closed({
        limit: { type: 'integer', minimum: 1, maximum: 100 },
        tag: { type: 'array', items: text },
        archived: { type: 'boolean' },
      }),
    },
    responses: responses(200, object({ data: { type: 'array', items: refTo('Note') } }, ['data'])),
  },
  {
    ...reading,
    id: 'getNote',
    method: 'GET',
    path: '/notes/{noteId}',
    parameters: { path: notePath },
    responses: responses(200, refTo('Note')),
  },
  {
    ...writing,
    id: 'putNote',
    method: 'PUT',
    path: '/notes/{noteId}',
    parameters: { path: notePath, header: closed({ 'if-match': text }) },
    body: refTo('NoteInput'),
    responses: responses(200, refTo('Note')),
  },
  {
    ...writing,
    id: 'deleteNote',
    method: 'DELETE',
    path: '/notes/{noteId}',
    parameters: { path: notePath },
    responses: responses(204, null),
  },
  {
    ...writing,
    id: 'postNote',
    method: 'POST',
    path: '/notes',
    body: refTo('NoteInput'),
    responses: responses(201, refTo('Note')),
    idempotency: 'optional',
  },
]

const head: Contract = {
  schemas: {
    Note: object({ id: text, text, tag: text, author: text }, ['id', 'text']),
    NoteInput: closed({ text, tag: text }, ['text']),
    Problem: object({ type: text, title: text, status: { type: 'integer' }, error: refTo('ErrorBody') }, [
      'error',
    ]),
    ErrorBody: object({ code: { ...text, enum: errorCodes }, message: text, requestId: text, details: {} }, [
      'code',
      'message',
    ]),
  },
  operations: Object.fromEntries(operations.map((each) => [each.id, each])),
  problem: 'Problem',
}

const why = 'A test needs it.'
const sunset = '2027-01-01'
const Note = { $id: 'Note' }
const notes = [Note, { $id: 'NoteInput' }]
const onNote = ['getNote', 'putNote']

const changes = {
  'add-tag': change({ release: '1.1.0', title: 'Tags', why, on: notes, edits: [add('tag')] }),
  'add-me': change({
    release: '1.1.0',
    title: 'Who one is',
    why,
    on: operation('getMe'),
    edits: [addOperation()],
  }),
  'announce-text': change({
    release: '1.1.0',
    title: 'Announces text',
    why,
    on: notes,
    edits: [deprecate('body', { sunset, replacement: 'text' })],
  }),
  'announce-limit': change({
    release: '1.1.0',
    title: 'Announces limit',
    why,
    on: queryOf('listNotes'),
    edits: [deprecate('per_page', { sunset })],
  }),
  'announce-paths': change({
    release: '1.1.0',
    title: 'Announces paths',
    why,
    on: onNote.map(operation),
    edits: [deprecateOperation({ sunset })],
  }),
  'announce-ids': change({
    release: '1.1.0',
    title: 'Announces noteId',
    why,
    on: onNote.map(pathOf),
    edits: [deprecate('id', { sunset })],
  }),
  'announce-end-of-ping': change({
    release: '1.1.0',
    title: 'Announces the end of ping',
    why,
    on: operation('ping'),
    edits: [deprecateOperation({ sunset })],
  }),
  'announce-message': change({
    release: '1.1.0',
    title: 'Announces message',
    why,
    on: { $id: 'ErrorBody' },
    edits: [deprecate('reason', { sunset })],
  }),
  'body-becomes-text': change({
    release: '2.0.0',
    title: 'Text',
    why,
    on: notes,
    edits: [rename('body', 'text')],
  }),
  'reason-becomes-message': change({
    release: '2.0.0',
    title: 'Message',
    why,
    on: { $id: 'ErrorBody' },
    edits: [rename('reason', 'message')],
  }),
  'per-page-becomes-limit': change({
    release: '2.0.0',
    title: 'Limit',
    why,
    on: queryOf('listNotes'),
    edits: [rename('per_page', 'limit')],
  }),
  'id-becomes-note-id': change({
    release: '2.0.0',
    title: 'NoteId',
    why,
    on: onNote.map(pathOf),
    edits: [rename('id', 'noteId')],
  }),
  'notes-move': change({
    release: '2.0.0',
    title: 'Paths',
    why,
    on: onNote.map(operation),
    edits: [movePath('/note/{id}', '/notes/{noteId}')],
  }),
  'ping-is-gone': change({
    release: '2.0.0',
    title: 'No ping',
    why,
    on: operation('ping'),
    edits: [removeOperation(ping)],
  }),
  'add-delete': change({
    release: '2.1.0',
    title: 'Deletion',
    why,
    on: operation('deleteNote'),
    edits: [addOperation()],
  }),
  'add-author': change({ release: '2.1.0', title: 'Authors', why, on: Note, edits: [add('author')] }),
}

/** A small API with two majors, made to show what the runtime does with one. */
export const notesSurface: Surface = {
  name: 'notes',
  base: '/notes-api',
  callers: 'installations',
  title: 'Notes',
  description: 'Notes.',
  tags: [{ name: 'Notes', description: 'All.' }],
  line,
  head,
  history: createHistory({ line, head, changes }),
}
