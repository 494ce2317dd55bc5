// The pages that the server serves, as they are now.

import { join } from 'node:path'
import { build, isStale } from '../../../apps/dashboard/server/src/static/build.ts'
import { repository } from '../../features/support/process.mjs'
import { alone } from './alone.mjs'

const places = {
  source: join(repository, 'apps/dashboard/web'),
  dist: join(repository, 'apps/dashboard/dist'),
}

/** Builds the pages where they are missing or older than their sources; waits where another process does. */
export async function pagesAreBuilt() {
  if (!(await isStale(places))) return
  await alone(`${places.dist}.lock`, async () => {
    if (await isStale(places)) await build(places)
  })
}
