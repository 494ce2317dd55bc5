import type { AuditEntry } from '../api/types.ts'

/** What was done, for a sentence that begins with who did it. An action that is not named here is read as it is. */
const deeds: { readonly [action: string]: string } = {
  'account.rename': 'renamed the account',
  'installation.create': 'created an installation',
  'installation.rename': 'renamed an installation',
  'installation.update': 'changed an installation',
  'installation.pin': 'changed the pinned release of an installation',
  'installation.suspend': 'suspended an installation',
  'installation.resume': 'resumed an installation',
  'installation.remove': 'removed an installation',
  'connect-code.issue': 'issued a connect code',
  'connect-code.redeem': 'connected with a code',
  'connect-code.replay': 'used a connect code a second time',
  'credential.issue': 'issued a credential',
  'credential.rotate': 'rotated a credential',
  'credential.take-over': 'used a new credential first',
  'credential.revoke': 'revoked a credential',
  'credential.exposed': 'sent a secret where it must not be',
  'origin.add': 'allowed an origin',
  'origin.remove': 'removed an origin',
  'settings.put': 'changed its settings',
  'events.append': 'sent events',
  'content.put': 'stored content',
  'content.delete': 'deleted content',
  'member.join': 'joined the team',
  'member.change-role': 'changed a role',
  'member.remove': 'removed a member',
  'invitation.issue': 'invited somebody',
  'invitation.issue-set-up': 'printed a set-up link',
  'invitation.revoke': 'revoked an invitation',
  'token.issue': 'created a token',
  'token.revoke': 'revoked a token',
  'user.sign-in': 'signed in',
  'user.sign-in-failed': 'failed to sign in',
  'user.sign-out': 'signed out',
  'user.sign-out-everywhere': 'signed out everywhere',
  'user.create': 'created a user',
  'user.rename': 'changed a name',
  'user.email-change': 'changed an e-mail address',
  'user.password-change': 'changed a password',
  'user.passkey-add': 'added a passkey',
  'user.passkey-remove': 'removed a passkey',
  'user.two-factor-enable': 'turned two-factor sign-in on',
  'user.two-factor-disable': 'turned two-factor sign-in off',
  'audit.checkpoint': 'signed a checkpoint of the log',
  'store.sweep': 'cleared out what had expired',
}

const actors: { readonly [type: string]: string } = {
  user: 'A former member',
  token: 'A token',
  installation: 'An installation',
  system: 'Stella',
}

export function deedOf(action: string): string {
  if (Object.hasOwn(deeds, action)) return deeds[action] ?? action
  const [noun = action, verb = ''] = action.split('.')
  return `${verb} ${noun}`.replaceAll('-', ' ').trim()
}

/** Who acted: by name where it is known, else by what it is. */
export function actorName({ actor, action }: Pick<AuditEntry, 'actor' | 'action'>): string {
  // Stella notes it, but it is not who tried.
  if (action === 'user.sign-in-failed') return 'Somebody'
  if (actor.type === 'cli') return `${actor.id} (command line)`
  return actor.name ?? actors[actor.type] ?? actor.type
}

/** What it was done to, as people call it: a name, an address, an origin. `null` where the entry holds none. */
export function subjectOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string | null {
  for (const fact of [after, before]) {
    for (const member of ['name', 'email']) {
      const value = fact?.[member]
      if (typeof value === 'string') return value
    }
  }
  return onlyChange(before?.['value'], after?.['value'])
}

/** The one text that a list has and the other has not. */
function onlyChange(before: unknown, after: unknown): string | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return null
  const changed: unknown[] = [
    ...after.filter((item) => !before.includes(item)),
    ...before.filter((item) => !after.includes(item)),
  ]
  const [only] = changed
  return changed.length === 1 && typeof only === 'string' ? only : null
}
