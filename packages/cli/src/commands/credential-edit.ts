import type { CredentialKind, IssuedCredential, NewCredential, Scope } from '@stella/store'
import { attribution } from '../attribution.ts'
import type { Call, Outcome } from '../command.ts'
import { confirm, impactJson, impactOn, impactText } from '../confirm.ts'
import { findCredential, findInstallation } from '../find.ts'
import type { Host } from '../host.ts'
import { withStore } from '../open-store.ts'
import { printable } from '../output/printable.ts'
import type { Style } from '../output/style.ts'
import { facts } from '../output/table.ts'
import { ago, isoTime, shortTime } from '../output/time.ts'
import { credentialTable } from './credential-table.ts'
import { credentialJson } from './shapes.ts'

interface IssueOptions {
  /** The store says which ones there are. */
  readonly scopes?: readonly Scope[]
  readonly kind: CredentialKind
  readonly expiresIn?: number
}

export function issue({ args, options, host, style }: Call<'installation', IssueOptions>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const installation = await findInstallation(store, args.installation)
    const issued = await store.credentials.issue(
      installation.id,
      newCredential(options, host),
      attribution(host),
    )
    const isStranded = options.kind === 'browser' && installation.origins.length === 0
    const note = isStranded
      ? `\n\nNo page can use it yet: add an origin with  stella origin add ${installation.id} https://…`
      : ''
    return { json: issuedJson(issued, host), text: issuedText(issued, host, style) + note }
  })
}

function newCredential({ scopes, kind, expiresIn }: IssueOptions, host: Host): NewCredential {
  return { kind, scopes, expiresAt: expiresIn === undefined ? null : host.now() + expiresIn }
}

function issuedJson({ credential, secret }: IssuedCredential, host: Host): unknown {
  return { credential: credentialJson(credential, host.now()), secret }
}

function issuedText({ credential, secret }: IssuedCredential, host: Host, style: Style): string {
  return [
    credentialTable([credential], host.now(), style),
    `The secret, shown this once; store it where only its consumer can read it:`,
    `  ${style.bold(secret)}`,
  ].join('\n\n')
}

export function list({ args, host, style }: Call<'installation', object>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const { id, name } = await findInstallation(store, args.installation)
    const credentials = await store.credentials.list(id)
    return {
      json: { credentials: credentials.map((credential) => credentialJson(credential, host.now())) },
      text:
        credentials.length === 0
          ? `${printable(name)} has no credentials. Issue one with  stella credential issue ${id}`
          : credentialTable(credentials, host.now(), style),
    }
  })
}

type RotateCall = Call<'credential', { readonly grace?: number; readonly expiresIn?: number }>

export function rotate({ args, options, host, style }: RotateCall): Promise<Outcome> {
  return withStore(host, async (store) => {
    const old = await findCredential(store, args.credential)
    const expiresAt = options.expiresIn === undefined ? undefined : host.now() + options.expiresIn
    const issued = await store.credentials.rotate(
      old.installationId,
      old.id,
      { graceMs: options.grace, expiresAt },
      attribution(host),
    )
    const note = `${old.id} works until this one is first used, and for its grace after that.`
    return { json: issuedJson(issued, host), text: `${issuedText(issued, host, style)}\n\n${note}` }
  })
}

export function revoke({
  args,
  options,
  host,
}: Call<'credential', { readonly yes?: true }>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const { id, installationId, lastUsedAt } = await findCredential(store, args.credential)
    const installation = await store.installations.get(installationId)
    const impact = await impactOn(installation, store, host.now())
    const lastUsed = `${id} was last used: ${ago(lastUsedAt, host.now())}.`
    const warning = `${lastUsed} ${impactText(impact, host.now())} Whoever still uses the credential is refused from now on.`
    await confirm({ warning, options }, host)
    const revoked = await store.credentials.revoke(installationId, id, attribution(host))
    return {
      json: { credential: credentialJson(revoked, host.now()), impact: impactJson(impact) },
      text: `${id} is revoked. ${lastUsed.slice(id.length + 1)}`,
    }
  })
}

export function issueCode({
  args,
  options,
  host,
  style,
}: Call<'installation', IssueOptions>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const { id, name } = await findInstallation(store, args.installation)
    const { code, expiresAt } = await store.connectCodes.issue(
      id,
      newCredential(options, host),
      attribution(host),
    )
    const text = [
      facts([
        ['installation', `${printable(name)} (${id})`],
        ['good until', `${shortTime(expiresAt)} UTC, once`],
      ]),
      'The code, shown this once; enter it in the plugin, or send it to POST /installation/connect:',
      `  ${style.bold(code)}`,
    ]
    return { json: { code, expiresAt: isoTime(expiresAt), installationId: id }, text: text.join('\n\n') }
  })
}
