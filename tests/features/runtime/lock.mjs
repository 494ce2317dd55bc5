// Stands in the way of everybody who wants to write to the lane's own store.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { data } from './world.mjs'

/** Takes the write lock of the database; what it gives releases it. */
export function lockStore() {
  const database = new DatabaseSync(join(data, 'stella.db'))
  database.exec('PRAGMA busy_timeout = 5000')
  database.exec('BEGIN EXCLUSIVE')
  return () => {
    database.exec('ROLLBACK')
    database.close()
  }
}
