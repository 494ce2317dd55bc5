#!/usr/bin/env node
// JavaScript, for Node loads a compiler to strip the types of an entry before it can be told to keep what it compiled.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Halves the time to start. What follows is imported only then, so that it is cached too.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/stella'))
const [{ nodeHost }, { run }] = await Promise.all([import('./node-host.ts'), import('./run.ts')])

process.exitCode = await run(process.argv.slice(2), nodeHost())
