import type { Credential } from '@stella/store'
import { scopes } from '../options.ts'
import { paintStatus, type Style } from '../output/style.ts'
import { table } from '../output/table.ts'
import { ago, shortTime } from '../output/time.ts'
import { credentialState } from './shapes.ts'

export function credentialTable(credentials: readonly Credential[], now: number, style: Style): string {
  return table(
    ['CREDENTIAL', 'KIND', 'STATE', 'LAST USED', 'EXPIRES', 'SCOPES'].map((title) => ({ title })),
    credentials.map((credential) => [
      credential.id,
      credential.kind,
      paintStatus(credentialState(credential, now), style),
      ago(credential.lastUsedAt, now),
      credential.expiresAt === null ? 'never' : shortTime(credential.expiresAt),
      credential.scopes.length === scopes.length ? 'all' : credential.scopes.join(' '),
    ]),
  )
}
