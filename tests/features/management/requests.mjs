// A request for each operation that its contract allows. Ids name nothing unless a row gives them.

import { freshEmail, password } from './world.mjs'

const ids = { installation: 'ins_nothing', credential: 'cred_nothing', origin: 'https://www.example.com' }

/** `{ path, search, body }` of an operation, by its id. */
export function requestFor(id, { installation, credential, origin, member, invitation, token } = {}) {
  const one = installation ?? ids.installation
  const key = credential ?? ids.credential
  const requests = {
    acceptInvitation: () => ({
      body: { code: 'stli_nothing', name: 'Nobody', email: freshEmail(), password },
    }),
    addOrigin: () => ({ path: [one], body: { origin: origin ?? ids.origin } }),
    createCheckpoint: () => ({}),
    createInstallation: () => ({ body: { name: 'Example Magazine', platform: 'wordpress' } }),
    createInvitation: () => ({ body: { email: freshEmail(), role: 'viewer' } }),
    createToken: () => ({ body: { name: 'Deploy', scopes: ['policy:read'] } }),
    getCredential: () => ({ path: [one, key] }),
    getInstallation: () => ({ path: [one] }),
    issueConnectCode: () => ({ path: [one], body: {} }),
    issueCredential: () => ({ path: [one], body: {} }),
    listCredentials: () => ({ path: [one] }),
    listOrigins: () => ({ path: [one] }),
    listReleaseCallers: () => ({ path: ['api', '1.0.0'] }),
    listReleaseInstallations: () => ({ path: ['integrations', '2.2.0'] }),
    lookUpInvitation: () => ({ body: { code: 'stli_nothing' } }),
    removeInstallation: () => ({ path: [one] }),
    removeMember: () => ({ path: [member ?? 'usr_nothing'] }),
    removeOrigin: () => ({ path: [one], search: { origin: origin ?? ids.origin } }),
    resumeInstallation: () => ({ path: [one] }),
    revokeCredential: () => ({ path: [one, key] }),
    revokeInvitation: () => ({ path: [invitation ?? 'inv_nothing'] }),
    revokeToken: () => ({ path: [token ?? 'tok_nothing'] }),
    rotateCredential: () => ({ path: [one, key], body: {} }),
    suspendInstallation: () => ({ path: [one] }),
    testOrigin: () => ({ path: [one], body: { origin: ids.origin } }),
    updateAccount: () => ({ body: { name: 'Example Ltd' } }),
    updateInstallation: () => ({ path: [one], body: { name: 'Another name' } }),
    updateMember: () => ({ path: [member ?? 'usr_nothing'], body: { role: 'viewer' } }),
  }
  return requests[id]?.() ?? {}
}
