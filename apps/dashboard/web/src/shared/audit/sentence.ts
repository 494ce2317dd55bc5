import type { AuditEntry } from '../api/types.ts'

/** What was done, for a sentence that begins with who did it. An action that is not named here is read as it is. */
const deeds: { readonly [action: string]: string } = {
  'account.create': 'created the account',
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
  'settings.put': 'changed settings',
  'events.append': 'sent events',
  'member.role': 'changed a role',
  'member.remove': 'removed a member',
  'invitation.create': 'invited somebody',
  'invitation.accept': 'joined the team',
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
  'checkpoint.create': 'signed a checkpoint of the log',
}

const actors: { readonly [type: string]: string } = {
  user: 'A former member',
  token: 'A token',
  installation: 'An installation',
  cli: 'The command line',
  system: 'Stella',
}

/** Every action that has a sentence, for the filter. */
export const knownActions: readonly string[] = Object.keys(deeds)

export function deedOf(action: string): string {
  if (Object.hasOwn(deeds, action)) return deeds[action] ?? action
  const [noun = action, verb = ''] = action.split('.')
  return `${verb} ${noun}`.replaceAll('-', ' ').trim()
}

/** Who acted: by name where it is known, else by what it is. */
export function actorName({ actor }: Pick<AuditEntry, 'actor'>): string {
  return actor.name ?? actors[actor.type] ?? actor.type
}
