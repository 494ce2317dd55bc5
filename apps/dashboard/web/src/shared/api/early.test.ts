import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchUnlessEarly } from './early.ts'

const url = 'http://127.0.0.1/api/v1/overview'
const later = vi.fn<(request: Request) => Promise<Response>>()

beforeEach(() => {
  later.mockReset().mockImplementation(async () => new Response('later'))
  vi.stubGlobal('fetch', later)
})
afterEach(() => vi.unstubAllGlobals())

function ask(method = 'GET'): Promise<string> {
  return fetchUnlessEarly(new Request(url, { method })).then((answer) => answer.text())
}

function early(answer: Promise<Response>): void {
  vi.stubGlobal('earlyAnswers', new Map([['/api/v1/overview', answer]]))
}

test('what was asked for early is not asked for again, once', async () => {
  early(Promise.resolve(new Response('early')))
  expect([await ask(), await ask()]).toEqual(['early', 'later'])
  expect(later).toHaveBeenCalledTimes(1)
})

test('without a first script everything is asked for when it is wanted', async () => {
  vi.stubGlobal('earlyAnswers', undefined)
  expect(await ask()).toBe('later')
})

test('a refusal from before the sign-in does not outlive it', async () => {
  early(Promise.resolve(new Response('who are you?', { status: 401 })))
  expect(await ask()).toBe('later')
})

test('only what is read can be early', async () => {
  early(Promise.resolve(new Response('early')))
  expect(await ask('POST')).toBe('later')
})

test('a failure on the way reaches whoever asks, and the next one asks again', async () => {
  early(Promise.reject(new TypeError('no network')))
  await expect(ask()).rejects.toThrow('no network')
  expect(await ask()).toBe('later')
})
