import { expect, test } from 'vitest'
import { change, operation, queryOf } from './change.ts'
import type { Operation } from './contract.ts'
import { addOperation, deprecateOperation, movePath } from './edits/operation.ts'
import { rename } from './edits/place.ts'
import { add, deprecate } from './edits/presence.ts'
import { createHistory } from './history.ts'
import { changeOf, historyOf, line, object, text } from './testing/lens.ts'

const sunset = '2027-01-01'
const always = () => true

test('a notice follows its member to the name an older release has for it, and ends with the edit that fulfils it', () => {
  const changes = {
    rename: changeOf('Thing', [rename('link', 'url')]),
    notice: changeOf('Thing', [deprecate('url', { sunset, replacement: 'homepage' })], '2.1.0'),
  }
  const history = historyOf({ Thing: object({ url: text }) }, changes)
  const about = (release: number) =>
    history
      .noticesFor(release, always)
      .flatMap(({ path, announced }) => (path === '' ? [] : [[path, announced]]))
  expect(about(2)).toEqual([['url', '2.1.0']])
  expect(about(1)).toEqual([['url', '2.1.0']])
  // Clients of another major hear of what their own major announced.
  expect(about(0)).toEqual([])
  expect(history.contractAt(1).schemas['Thing']?.properties?.['url']).toEqual(text)
  expect(history.contractAt(2).schemas['Thing']?.properties?.['url']).toEqual({
    ...text,
    deprecated: true,
    'x-sunset': sunset,
    'x-replacement': 'homepage',
  })
})

test('a notice on a member that an older release has not is none there', () => {
  const changes = {
    add: changeOf('Thing', [add('extra')], '2.1.0'),
    notice: changeOf('Thing', [deprecate('extra', { sunset })], '2.1.0'),
  }
  const history = historyOf({ Thing: object({ a: text, extra: text }, ['extra']) }, changes)
  const paths = (release: number) => history.noticesFor(release, always).map(({ path }) => path)
  expect(paths(2)).toContain('extra')
  expect(paths(1)).not.toContain('extra')
})

test('notices on operations and parameters stand where these do', () => {
  const find: Operation = {
    id: 'find',
    method: 'GET',
    path: '/search',
    summary: 'Find',
    tag: 'Search',
    auth: 'none',
    scope: null,
    parameters: { query: object({ page: text }, ['page']) },
    body: null,
    responses: { 204: { description: 'Nothing.', schema: null } },
    errors: [],
  }
  const about = { title: 'T', why: 'W' }
  const history = createHistory({
    line,
    head: {
      schemas: { Problem: object({ code: text }) },
      operations: { find, newer: { ...find, id: 'newer' } },
      problem: 'Problem',
    },
    changes: {
      a: change({
        ...about,
        release: '1.0.0',
        on: operation('find'),
        edits: [deprecateOperation({ sunset })],
      }),
      b: change({ ...about, release: '2.0.0', on: operation('find'), edits: [movePath('/find', '/search')] }),
      c: change({ ...about, release: '2.0.0', on: queryOf('find'), edits: [add('page')] }),
      d: change({ ...about, release: '2.0.0', on: queryOf('find'), edits: [deprecate('page', { sunset })] }),
      e: change({ ...about, release: '2.1.0', on: operation('newer'), edits: [addOperation()] }),
    },
  })
  const find0 = history.contractAt(0).operations['find']
  expect(find0).toMatchObject({ path: '/find', parameters: {}, deprecated: { since: '2025-01-01', sunset } })
  const find1 = history.contractAt(1).operations['find']
  expect(find1?.deprecated).toBeUndefined()
  expect(find1?.parameters.query?.properties?.['page']).toMatchObject({ deprecated: true })
  expect(history.noticesFor(0, always).map(({ target, path }) => [target, path])).toEqual([['find', '']])
})
