#!/usr/bin/env node
// @ts-check
// Plain JavaScript: what it imports comes out of the compile cache, so that no compiler of types is started for it.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const [{ nodeHost }, { run }] = await Promise.all([
  import('./command/node-host.ts'),
  import('./command/run.ts'),
])

process.exitCode = await run(process.argv.slice(2), nodeHost())
