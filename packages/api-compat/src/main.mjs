#!/usr/bin/env node
// @ts-check
// Plain JavaScript: what it imports comes out of the compile cache, so that no compiler of types is started for it.
import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

// For a process of seconds: code that is compiled early and at little cost, a heap that is cleared before it grows, and by
// the thread that waits for it anyway.
const flags = [
  '--no-turbofan',
  '--invocation-count-for-maglev=150',
  '--heap-growing-percent=30',
  '--single-threaded-gc',
]
for (const flag of flags) setFlagsFromString(flag)
// The flags are part of what the cache is kept for, so they come first.
enableCompileCache()
const [{ nodeHost }, { run }] = await Promise.all([
  import('./command/node-host.ts'),
  import('./command/run.ts'),
])

process.exitCode = await run(process.argv.slice(2), nodeHost())
