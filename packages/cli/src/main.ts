#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Halves the time to start. What follows is imported only then, so that it is cached too.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/stella'))
const [{ nodeHost }, { run }] = await Promise.all([import('./node-host.ts'), import('./run.ts')])

process.exitCode = await run(process.argv.slice(2), nodeHost())
