// The pages as they are served: built once, by whichever file of tests comes first.

import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { build, isStale } from '../../../apps/dashboard/server/src/static/build.ts'
import { takeLock } from '../../../apps/dashboard/server/src/static/lock.ts'
import { repository } from '../../features/support/process.mjs'

const places = {
  source: join(repository, 'apps/dashboard/web'),
  dist: join(repository, 'apps/dashboard/dist'),
}

/** Builds the pages where they are missing or older than their sources; waits where another process does. */
export async function pagesAreBuilt() {
  while (await isStale(places)) {
    const release = await takeLock(`${places.dist}.lock`)
    if (release === null) await sleep(200)
    else await build(places).finally(release)
  }
}
