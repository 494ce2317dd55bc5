import { describe, expect, onTestFinished, test } from 'vitest'
import { type TransactionSteps, WriteQueue } from './write-queue.ts'
import Database from 'better-sqlite3'

interface Bench {
  readonly queue: WriteQueue
  readonly commits: () => number
  readonly insert: (value: string) => void
  readonly values: () => readonly string[]
}

/** A queue over a real database that counts its commits. */
function bench(
  steps: (real: TransactionSteps) => Partial<TransactionSteps> = () => ({}),
  now?: () => number,
): Bench {
  const database = new Database(':memory:')
  onTestFinished(() => {
    database.close()
  })
  database.exec('create table notes (value text unique)')
  let commits = 0
  const step = (sql: string) => () => {
    database.exec(sql)
  }
  const real: TransactionSteps = {
    begin: step('begin immediate'),
    commit: () => {
      commits += 1
      database.exec('commit')
    },
    rollback: step('rollback'),
    savepoint: step('savepoint change'),
    release: step('release change'),
    rollbackToSavepoint: step('rollback to change'),
  }
  const insertion = database.prepare('insert into notes values (?)')
  const selection = database.prepare<[], string>('select value from notes order by rowid').pluck()
  return {
    queue: new WriteQueue({ ...real, ...steps(real) }, now),
    commits: () => commits,
    insert: (value) => void insertion.run(value),
    values: () => selection.all(),
  }
}

describe('changes that wait together', () => {
  test('run in order and share a commit', async () => {
    const { queue, commits, insert, values } = bench()
    const names = ['a', 'b', 'c', 'd']
    const results = await Promise.all(
      names.map((name) =>
        queue.add(async () => {
          insert(name)
          return name.toUpperCase()
        }),
      ),
    )
    expect(results).toEqual(['A', 'B', 'C', 'D'])
    expect(values()).toEqual(names)
    expect(commits()).toBe(1)
  })

  test('fail alone: the others of the commit stay', async () => {
    const { queue, insert, values } = bench()
    const outcomes = await Promise.allSettled([
      queue.add(async () => insert('a')),
      queue.add(async () => {
        insert('b')
        throw new Error('changed my mind')
      }),
      queue.add(async () => insert('c')),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(values()).toEqual(['a', 'c'])
  })

  test('all fail when the commit fails, and nothing of them is left', async () => {
    let broken = true
    const { queue, insert, values } = bench((real) => ({
      commit: () => {
        if (broken) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })
        real.commit()
      },
    }))
    const outcomes = await Promise.allSettled([
      queue.add(async () => insert('a')),
      queue.add(async () => insert('b')),
    ])
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE' } })
    }
    expect(values()).toEqual([])
    broken = false
    await queue.add(async () => insert('c'))
    expect(values()).toEqual(['c'])
  })
})

test('a change hears of its outcome only after the commit', async () => {
  const order: string[] = []
  const { queue } = bench((real) => ({
    commit: () => {
      real.commit()
      order.push('committed')
    },
  }))
  const change = async (): Promise<void> => {
    await queue.add(async () => undefined)
    order.push('told')
  }
  await Promise.all([change(), change()])
  expect(order).toEqual(['committed', 'told', 'told'])
})

test('when the lock cannot be taken for another reason than being held, all who wait are told at once', async () => {
  const { queue } = bench(() => ({
    begin: () => {
      throw Object.assign(new Error('attempt to write a readonly database'), { code: 'SQLITE_READONLY' })
    },
  }))
  const outcomes = await Promise.allSettled([queue.add(async () => 1), queue.add(async () => 2)])
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE' } })
  }
})

test('a change that has waited too long behind others is not begun any more', async () => {
  let time = 0
  const { queue, insert, values } = bench(undefined, () => time)
  const { promise: pause, resolve: goOn } = Promise.withResolvers<void>()
  const { promise: began, resolve: begin } = Promise.withResolvers<void>()
  const slow = queue.add(async () => {
    begin()
    await pause
    insert('slow')
  })
  await began
  const late = queue.add(async () => insert('late'))
  time = 1600
  goOn()
  await expect(late).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  await slow
  await queue.add(async () => insert('next'))
  expect(values()).toEqual(['slow', 'next'])
})

test('an idle queue is idle at once, and a busy one when its last change is through', async () => {
  const { queue, insert, values } = bench()
  await queue.idle()
  void queue.add(async () => insert('a'))
  void queue.add(async () => insert('b'))
  await queue.idle()
  expect(values()).toEqual(['a', 'b'])
})
