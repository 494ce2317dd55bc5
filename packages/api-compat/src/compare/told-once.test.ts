import { expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { document, json, operation } from '../rules/example.ts'
import { loaded } from '../testing/loaded.ts'
import { compare } from './compare.ts'

const TEXT: JsonObject = { type: 'string' }
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const found = (old: JsonObject, next: JsonObject) => compare(loaded(old), loaded(next)).findings
const answers = (schema: JsonObject): JsonObject => ({
  responses: { 200: { description: 'Done', ...json(schema) } },
})

const paths = (created: string): JsonObject => ({
  '/accounts': { get: answers(ref('Account')), post: answers(ref(created)) },
})

test('two schemas that became one lost the same promise once', () => {
  const account: JsonObject = { type: 'object', required: ['country'], properties: { country: TEXT } }
  const old = document(paths('Created'), {
    components: { schemas: { Account: account, Created: { ...account } } },
  })
  const next = document(paths('Account'), {
    components: { schemas: { Account: { type: 'object', properties: { country: TEXT } } } },
  })
  expect(found(old, next)).toMatchObject([
    { rule: 'response-property-became-optional', operations: ['GET /accounts', 'POST /accounts'] },
  ])
})

const order = (from: JsonObject, to: JsonObject) =>
  operation(answers({ type: 'object', properties: { from, to } }), {
    components: { schemas: { Day: TEXT } },
  })

const day = (): JsonObject => ({ type: 'string', enum: ['mon'] })

test('two properties of one type that change apart are two changes', () => {
  expect(found(order(day(), day()), order(ref('Day'), ref('Day')))).toHaveLength(2)
})

const query = (schema: JsonObject): JsonObject =>
  document(
    {
      '/boards': {
        get: answers(ref('Query')),
        post: { requestBody: { required: true, ...json(ref('Query')) }, ...answers(ref('Query')) },
      },
    },
    { components: { schemas: { Query: schema } } },
  )
const WIDTH: JsonObject = { type: 'object', properties: { width: { type: 'integer' } } }

test('what is as harmless to senders as to readers is told once, for all of them', () => {
  const next = { type: 'object', properties: { width: { type: 'integer' }, sort: TEXT } }
  expect(found(query(WIDTH), query(next))).toMatchObject([
    {
      rule: 'request-property-added',
      message: 'The optional property `sort` was added',
      operations: ['POST /boards', 'GET /boards'],
    },
  ])
})

test('what means one thing to senders and another to readers is told to both', () => {
  const old = { type: 'object', properties: { width: { type: 'integer' }, sort: TEXT } }
  expect(found(query(old), query(WIDTH)).map(({ message }) => message)).toEqual([
    'The property `sort` was removed: what clients send for it is ignored',
    'The optional property `sort` was removed',
  ])
})

const files = (items: JsonObject) => operation(answers({ type: 'array', items }))

test('what has properties and no type, and became text, is one notice', () => {
  const file: JsonObject = { required: ['id'], properties: { id: TEXT, status: TEXT } }
  expect(found(files(file), files(TEXT))).toMatchObject([
    {
      rule: 'response-type-narrowed',
      verdict: 'notice',
      path: 'response 200 body /*',
      message: 'The type was object (by its properties alone) and is string',
    },
  ])
})

const states = (...values: string[]) => operation(answers({ enum: values }))

test('a value that came into an enumeration is shown where it is written, and so is one that went', () => {
  const STATES = '/paths/~1orders/post/responses/200/content/application~1json/schema/enum'
  const next = loaded(states('new', 'sent', 'paid'))
  const old = loaded(states('new', 'paid'))
  const [added] = compare(old, next).findings
  expect(added?.source.new).toEqual(next.locate(`${STATES}/1`))
  expect(added?.source.old).toEqual(old.locate(STATES))
  const [removed] = compare(next, old).findings
  expect(removed?.source.old).toEqual(next.locate(`${STATES}/1`))
})

const long = (maxLength: number) => operation(answers({ ...TEXT, maxLength }))

test('the only value is not told as one of several', () => {
  const text = operation(answers(TEXT))
  expect(found(states('new'), text)[0]?.message).toBe('The value no longer has to be "new"')
  expect(found(states('new', 'paid'), text)[0]?.message).toBe(
    'The value no longer has to be one of "new", "paid"',
  )
})

test('the id of a finding depends neither on its words nor on the order of values', () => {
  const idOf = (next: JsonObject) => found(states('new'), next).map(({ id }) => id)
  expect(idOf(states('sent', 'new'))).toEqual(idOf(states('new', 'lost', 'sent')))
  const [less, more] = [found(long(9), long(20))[0], found(long(9), long(30))[0]]
  expect(less?.message).not.toBe(more?.message)
  expect(less?.id).toBe(more?.id)
})

const paying = (stored: readonly string[], plain: readonly string[]) =>
  operation({
    requestBody: {
      required: true,
      ...json({
        oneOf: [
          {
            type: 'object',
            properties: { type: { enum: stored }, token: TEXT },
            additionalProperties: false,
          },
          { type: 'object', properties: { type: { enum: plain } }, additionalProperties: false },
        ].map((branch) => ({ ...branch, required: ['type'] })),
      }),
    },
  })

test('a value that moved between alternatives is not told as new to all of them', () => {
  const [old, next] = [paying(['twint'], ['alipay', 'iban']), paying(['twint', 'iban'], ['alipay'])]
  expect(found(old, next)).toMatchObject([
    {
      verdict: 'safe',
      message: 'The value "iban" was added to the allowed values of one alternative; another one had it',
    },
  ])
  const wider = paying(['twint', 'iban'], ['alipay'])
  expect(found(paying(['twint'], ['alipay']), wider)[0]?.message).toBe(
    'The value "iban" was added to the allowed values',
  )
})

const tuple = (prefixItems: JsonObject[]): JsonObject => ({ type: 'array', prefixItems, items: false })

test('what breaks those who read is not told again as harmless to those who send', () => {
  expect(found(query(tuple([TEXT])), query(tuple([TEXT, TEXT])))).toMatchObject([
    { rule: 'response-items-changed', verdict: 'breaking' },
  ])
})

test('two unions that lost the same alternative lost it once', () => {
  const [a, b, c]: JsonObject[] = ['a', 'b', 'c'].map((name) => ({
    type: 'object',
    required: [name],
    properties: { [name]: TEXT },
  }))
  const unions = (...names: string[]): JsonObject =>
    operation(
      answers({
        type: 'object',
        properties: {
          from: { anyOf: names.map(ref) },
          to: { anyOf: [...names, 'C'].map(ref), description: 'Other' },
        },
      }),
      { components: { schemas: { A: a ?? {}, B: b ?? {}, C: c ?? {}, D: TEXT } } },
    )
  expect(found(unions('A', 'B', 'D'), unions('A', 'D'))).toMatchObject([
    { rule: 'response-union-branch-removed', message: 'The alternative `B` was removed' },
  ])
})

const form = (required: boolean) => {
  const schema: JsonObject = {
    type: 'object',
    properties: { name: TEXT },
    ...(required && { required: ['name'] }),
  }
  const content = { 'multipart/form-data': { schema } }
  const root = operation({ requestBody: { ...(required && { required }), content } })
  return { ...loaded(root), declared: '2.0' }
}

test('a field that a Swagger form has to have is told, and not that the form has to be there', () => {
  expect(compare(form(false), form(true)).findings).toMatchObject([
    { rule: 'request-property-became-required', verdict: 'breaking' },
  ])
})
