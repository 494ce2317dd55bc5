// Bodies: strict JSON in UTF-8 of a bounded size and depth, and nothing else.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { expectRefusal, expectStatus } from './expect.mjs'
import { tries } from './threats.mjs'
import { call, main, words } from './world.mjs'

const secret = main.secret
const type = { 'content-type': 'application/json' }
const event = (data) => `{"events":[{"type":"lane.json","occurredAt":"2026-01-01T00:00:00Z","data":${data}}]}`
const postEvents = (body, headers = type) => call('/v2/events', { method: 'POST', secret, headers, body })
const putSettings = (body) => call('/v2/settings', { method: 'PUT', secret, headers: type, body })
const settings = (minutes) => `{"language":"en","syncContent":true,"syncIntervalMinutes":${minutes}}`
/** Text around raw bytes. */
const around = (bytes) => {
  const [before, after] = event('{"a":"|"}').split('|')
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)])
}
const nested = (levels) => '['.repeat(levels) + ']'.repeat(levels)

async function expectInvalid(body) {
  for (const answer of [await postEvents(body), await putSettings(body)]) {
    expectRefusal(answer, 400, 'JSON_INVALID')
    assert.match(answer.json.error.message, /\(line [1-9]\d*, column [1-9]\d*\)/)
  }
}

describe('a body', () => {
  tries('json-keys', 'with a key that reaches a prototype is refused, however it is spelled', async () => {
    const keys = ['__proto__', 'constructor', 'prototype', '__proto\\u005f_', 'c\\u006fnstructor']
    for (const key of keys) {
      for (const body of [
        `{"${key}":{}}`,
        event(`{"${key}":{"polluted":true}}`),
        event(`[{"a":{"${key}":1}}]`),
      ]) {
        await expectInvalid(body)
      }
    }
    const { json } = await call('/v2/health')
    assert.equal(json.polluted, undefined)
  })

  tries(
    'json-keys',
    'with the same key twice is refused, at any level and however it is spelled',
    async () => {
      const bodies = [
        '{"a":1,"a":1}',
        '{"a":1,"\\u0061":2}',
        event('{"a":{"b":1,"c":2,"b":3}}'),
        settings(60).replace('{', '{"language":"de",'),
      ]
      for (const body of bodies) await expectInvalid(body)
    },
  )

  tries('json-depth', 'of more than 32 levels is refused, 100,000 as fast as 33', async () => {
    for (const levels of [33, 10_000, 100_000]) {
      for (const body of [
        nested(levels),
        '{"a":'.repeat(levels) + '1' + '}'.repeat(levels),
        '['.repeat(levels),
      ]) {
        await expectInvalid(body)
      }
    }
    // The events, their list, one event and its data are four levels.
    expectStatus(await postEvents(event(`{"a":${nested(28)}}`)), 201)
    await expectInvalid(event(`{"a":${nested(29)}}`))
  })

  tries('json-bytes', 'that is not UTF-8, or begins with a BOM, is refused', async () => {
    const bytes = {
      'a lone byte': [0xff],
      'an overlong slash': [0xc0, 0xaf],
      'a cut sequence': [0xe2, 0x82],
      'an encoded surrogate': [0xed, 0xa0, 0x80],
      'beyond Unicode': [0xf4, 0x90, 0x80, 0x80],
      'Latin-1': [0xe9],
    }
    for (const sequence of Object.values(bytes)) await expectInvalid(around(sequence))
    await expectInvalid(Buffer.from(`\ufeff${event('{}')}`))
    await expectInvalid(Buffer.from(event('{}'), 'utf16le'))
  })

  tries(
    'json-bytes',
    'with half a surrogate pair or a NUL is refused, with a whole pair is not',
    async () => {
      for (const text of ['\\ud800', '\\udc00', '\\ud83d\\u0041', '\\udc00\\ud83d', '\\u0000']) {
        await expectInvalid(event(`{"a":"${text}"}`))
        await expectInvalid(event(`{"${text}":1}`))
      }
      expectStatus(await postEvents(event('{"a":"\\ud83d\\ude00 😀"}')), 201)
    },
  )

  tries('json-bytes', 'with a number that would be rounded is refused', async () => {
    for (const number of ['9007199254740993', '-9007199254740993', '1e400', '18446744073709551615', '1e16']) {
      expectRefusal(await putSettings(settings(number)), 400, 'JSON_INVALID')
      expectRefusal(await postEvents(event(`{"a":${number}}`)), 400, 'JSON_INVALID')
    }
    expectStatus(await postEvents(event('{"a":9007199254740991,"b":-0.5e-3}')), 201)
  })

  tries('json-bytes', 'that is not JSON is refused', async () => {
    const { length } = event('{}')
    const tokens = `{ } {}{} [1,] {"a":1,} {'a':1} {a:1} {"a":01} {"a":.5} {"a":1.} {"a":+1} NaN Infinity undefined nul`
    const others = [
      ' ',
      '// x\n{}',
      '{"a":"\n"}',
      '{"a":"\\x41"}',
      '{"a":"\\u12"}',
      event('{}').slice(0, length - 1),
    ]
    const broken = words(tokens).concat(others)
    for (const body of broken) await expectInvalid(body)
    for (const body of ['null', '[]', '1', '"a"', 'true'])
      expectRefusal(await postEvents(body), 400, 'REQUEST_INVALID')
  })

  test('is missed where it is needed, and refused where it is not', async () => {
    expectRefusal(await call('/v2/events', { method: 'POST', secret }), 400, 'JSON_INVALID')
    expectRefusal(
      await call('/v2/events', { method: 'POST', secret, headers: type, body: '' }),
      400,
      'JSON_INVALID',
    )
    for (const method of ['GET', 'DELETE']) {
      const path = method === 'GET' ? '/v2/installation' : '/v2/content/x'
      expectRefusal(await call(path, { method, secret, headers: type, body: '{}' }), 400, 'REQUEST_INVALID')
    }
  })

  test('with what the contract does not have is refused, each member by its place', async () => {
    const response = await putSettings('{"language":"en","syncContent":1,"syncIntervalMinutes":4,"what":1}')
    expectRefusal(response, 400, 'REQUEST_INVALID')
    const places = response.json.error.details.issues.map((issue) => [issue.in, issue.path])
    assert.deepEqual(places.toSorted(), [
      ['body', '/syncContent'],
      ['body', '/syncIntervalMinutes'],
      ['body', '/what'],
    ])
  })

  test('of another media type or charset gets a 415', async () => {
    const plain =
      'text/plain application/xml application/x-www-form-urlencoded multipart/form-data application/jsonp json */*'
    const others = words(plain).concat('application/json; charset=utf-16', 'application/json, text/plain')
    for (const other of others) {
      expectRefusal(await postEvents(event('{}'), { 'content-type': other }), 415, 'MEDIA_TYPE_UNSUPPORTED')
    }
    expectRefusal(await postEvents(event('{}'), {}), 415, 'MEDIA_TYPE_UNSUPPORTED')
    for (const same of [
      'application/json; charset=utf-8',
      'APPLICATION/JSON',
      'application/json;charset="UTF-8"',
    ]) {
      expectStatus(await postEvents(event('{}'), { 'content-type': same }), 201)
    }
  })

  tries('gzip', 'that is encoded gets a 415, a bomb before it is opened', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1_048_576, 0x20))
    for (const body of [gzipSync(event('{}')), bomb]) {
      for (const coding of [
        'gzip',
        'GZIP',
        'x-gzip',
        'deflate',
        'br',
        'zstd',
        'gzip, gzip',
        'identity, gzip',
      ]) {
        const response = await postEvents(body, { ...type, 'content-encoding': coding })
        expectRefusal(response, 415, 'MEDIA_TYPE_UNSUPPORTED')
      }
    }
    // Without its name it is no JSON.
    expectRefusal(await postEvents(gzipSync(event('{}'))), 400, 'JSON_INVALID')
    expectStatus(await postEvents(event('{}'), { ...type, 'content-encoding': 'identity' }), 201)
  })
})
