import { openStore } from '../open.ts'

/** Opens the database given, makes an installation, closes. Run as a process of its own. */
const store = await openStore({ path: process.argv[2] ?? '' })
await store.installations.create(
  { name: `Process ${process.pid}`, platform: 'server' },
  { actor: { type: 'cli', id: String(process.pid) } },
)
await store.close()
process.stdout.write('open\n')
