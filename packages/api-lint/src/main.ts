#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Spectral is large: the cache saves most of the time to start. What follows is imported only then, to be cached too.
enableCompileCache()
const { run } = await import('./command.ts')

const { env, stdout, stderr } = process
const project = process.cwd()
process.exitCode = await run(process.argv.slice(2), {
  // A package manager starts its script in the project's folder, and names the one that the person is in.
  cwd: env['npm_lifecycle_event'] === 'api:lint' ? (env['INIT_CWD'] ?? project) : project,
  project,
  hasColour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '',
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
})
