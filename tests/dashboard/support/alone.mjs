// Test files run side by side; what all of them need is made by one while the others wait.

import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from '../../../apps/dashboard/server/src/static/lock.ts'

/** Does some work while no other process does work under the same lock, a path. */
export async function alone(lock, work) {
  for (;;) {
    const release = await takeLock(lock)
    if (release !== null) return work().finally(release)
    await sleep(200)
  }
}
