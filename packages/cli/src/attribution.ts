import type { Attribution } from '@stella/store'
import type { Host } from './host.ts'

/** What the audit log says about changes made here: the person's name on this machine. */
export function attribution(host: Host): Attribution {
  return { actor: { type: 'cli', id: host.user } }
}
