import Database from 'better-sqlite3'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { tempDatabase } from '../testing/temp-store.ts'
import { keepRows } from './kept-rows.ts'

interface Note {
  readonly text: string
}

let writer: Database.Database
let find: (id: string) => Note | undefined
let kept: (id: string) => Note | undefined

beforeEach(async () => {
  const path = await tempDatabase()
  writer = new Database(path)
  writer.pragma('journal_mode = wal')
  writer.exec(`create table notes (id text primary key, text text); insert into notes values ('a', 'first')`)
  const reader = new Database(path, { readonly: true })
  onTestFinished(() => [writer, reader].forEach((database) => database.close()))
  const query = reader.prepare<[string], Note>('select text from notes where id = ?')
  find = vi.fn<(id: string) => Note | undefined>((id) => query.get(id))
  kept = keepRows(reader, find)
})

/** What follows it runs in a later job, as the next request does. */
const nextJob = () => new Promise(setImmediate)

test('a row is looked up once while the database stays as it is', async () => {
  expect(kept('a')).toEqual({ text: 'first' })
  await nextJob()
  expect(kept('a')).toEqual({ text: 'first' })
  expect(find).toHaveBeenCalledTimes(1)
})

test('what another connection committed counts from the next job on', async () => {
  expect(kept('a')).toEqual({ text: 'first' })
  writer.exec(`update notes set text = 'second'`)
  await nextJob()
  expect(kept('a')).toEqual({ text: 'second' })
  writer.exec('delete from notes')
  await nextJob()
  expect(kept('a')).toBeUndefined()
})

test('a commit in the middle of a job counts after it, also for what was first looked up after the commit', async () => {
  expect(kept('a')).toEqual({ text: 'first' })
  writer.exec(`update notes set text = 'second'; insert into notes values ('b', 'second')`)
  expect(kept('b')).toEqual({ text: 'second' })
  await nextJob()
  expect(kept('a')).toEqual({ text: 'second' })
  writer.exec(`update notes set text = 'third'`)
  await nextJob()
  expect(kept('b')).toEqual({ text: 'third' })
})

test('what was not found is looked up again', () => {
  expect(kept('c')).toBeUndefined()
  expect(kept('c')).toBeUndefined()
  expect(find).toHaveBeenCalledTimes(2)
})
