#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Saves a good part of the time to start. What follows is imported only then, so that it is cached too.
enableCompileCache()
const [{ nodeHost }, { run }] = await Promise.all([
  import('./command/node-host.ts'),
  import('./command/run.ts'),
])

process.exitCode = await run(process.argv.slice(2), nodeHost())
