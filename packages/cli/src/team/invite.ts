import { DEFAULT_ACCOUNT } from '@stella/store'
import { attribution } from '../attribution.ts'
import type { Call, Outcome } from '../command.ts'
import type { InviteCall } from '../commands/team.ts'
import { readConfig } from '../config/read.ts'
import { refused, unusable } from '../failure.ts'
import type { Host } from '../host.ts'
import { withStore } from '../open-store.ts'
import { printable } from '../output/printable.ts'
import { isoTime } from '../output/time.ts'
import { dashboardUrlOf, makeSetupLink } from '../start/setup-link.ts'

/** Good enough to find a slip; whether there is such an address shows when somebody signs in. */
const address = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]{2,}$/

export async function invite({ args, options, host }: InviteCall): Promise<Outcome> {
  const email = args.email.trim().toLowerCase()
  if (!address.test(email) || email.length > 254)
    throw unusable(
      'EMAIL_INVALID',
      `${JSON.stringify(args.email)} is no e-mail address.`,
      'Write it as in ada@example.com.',
    )
  return withStore(host, async (store) => {
    const wanted = { email, role: options.role }
    const { invitation, code } = await store.team.invite(DEFAULT_ACCOUNT, wanted, attribution(host))
    const link = `${dashboardUrl(host)}/join#${code}`
    const expiresAt = isoTime(invitation.expiresAt)
    const text = `${printable(email)} becomes ${options.role} with this link. It works once, for seven days:\n  ${link}`
    return { json: { link, email, role: options.role, expiresAt }, text }
  })
}

export function setupLink({ host }: Call<never, object>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const setup = await makeSetupLink(store, dashboardUrl(host), attribution(host))
    if (setup === null) {
      const next = 'Invite another one: `stella team invite ada@example.com --role owner`.'
      throw refused('OWNED', 'There is an owner already.', next)
    }
    const text = `Whoever opens this link first owns the server. It works for 24 hours:\n  ${setup.link}`
    return { json: { link: setup.link, expiresAt: isoTime(setup.expiresAt) }, text }
  })
}

/** Where the server is that uses this store, as far as the environment tells. */
function dashboardUrl(host: Host): string {
  const { publicUrl, port } = readConfig(host.env, ['publicUrl', 'port'])
  return dashboardUrlOf({ publicUrl }, `http://127.0.0.1:${port}`)
}
