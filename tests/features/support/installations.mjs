// Makes installations and their credentials with the real command line.

import { stella } from './process.mjs'

/** `options` are those of `stella installation create`. */
export async function createInstallation(data, name, ...options) {
  const { installation } = await stella(data, 'installation', 'create', name, ...options)
  return installation
}

/** `{ credential, secret }`. Without options it carries every scope and does not expire. */
export function issueCredential(data, installationId, ...options) {
  return stella(data, 'credential', 'issue', installationId, ...options)
}

/** `{ code, expiresAt }` */
export function issueConnectCode(data, installationId, ...options) {
  return stella(data, 'connect-code', 'issue', installationId, ...options)
}
