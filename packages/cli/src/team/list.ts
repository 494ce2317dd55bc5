import { openUsers } from '@stella/dashboard-server'
import { DEFAULT_ACCOUNT } from '@stella/store'
import type { Call, Outcome } from '../command.ts'
import { withStore } from '../open-store.ts'
import { printable } from '../output/printable.ts'
import { table } from '../output/table.ts'
import { isoTime, shortTime } from '../output/time.ts'

/** Members first, then those who are still to come. */
export function list({ host }: Call<never, object>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const users = await openUsers(store, host.now)
    const [members, invitations] = await Promise.all([
      store.team.members(DEFAULT_ACCOUNT),
      store.team.invitations(DEFAULT_ACCOUNT),
    ])
    const people = await users.find(members.map(({ userId }) => userId))
    const rows = [
      ...members.map(({ userId, role, createdAt }) => {
        const { name = '', email = '' } = people.get(userId) ?? {}
        return [printable(name), printable(email), role, `since ${shortTime(createdAt)}`]
      }),
      ...invitations.map(({ email, role, expiresAt }) => {
        return [
          '(invited)',
          printable(email ?? 'whoever has the link'),
          role,
          `until ${shortTime(expiresAt)}`,
        ]
      }),
    ]
    const json = {
      members: members.map(({ userId, role, createdAt }) => {
        const { name = null, email = null } = people.get(userId) ?? {}
        return { id: userId, name, email, role, joinedAt: isoTime(createdAt) }
      }),
      invitations: invitations.map(({ id, email, role, expiresAt }) => {
        return { id, email, role, expiresAt: isoTime(expiresAt) }
      }),
    }
    return { json, text: rows.length === 0 ? nobody : table(columns, rows) }
  })
}

const columns = ['NAME', 'E-MAIL', 'ROLE', 'WHEN (UTC)'].map((title) => ({ title }))
const nobody = 'There is nobody yet. `stella team setup-link` makes a link for the first owner.'
