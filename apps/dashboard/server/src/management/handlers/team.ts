import type { Handler } from '@stella/api-contract'
import { Problem } from '@stella/api-runtime'
import type { Member } from '@stella/store'
import type { User } from '../../auth/users.ts'
import { actsAsOwner } from '../caller.ts'
import {
  attributionOf,
  dateTimeOf,
  etag,
  expectedRevision,
  type CallerContext,
  type Operations,
} from '../context.ts'
import { pageBody, pageOfAll } from '../page.ts'

export const listMembers: Handler<Operations['listMembers'], CallerContext> = async ({ query }, context) => {
  const { store, users, caller } = context
  const page = pageOfAll(await store.team.members(caller.accountId), query, ({ userId }) => userId)
  const people = await users.find(page.rows.map(({ userId }) => userId))
  const body = pageBody(page, query, (member) => describe(member, people.get(member.userId), context))
  return { status: 200, body }
}

export const updateMember: Handler<Operations['updateMember'], CallerContext> = async (
  { path, body, headers },
  context,
) => {
  const { store, users, caller } = context
  if (!actsAsOwner(caller)) throw new Problem('ROLE_INSUFFICIENT')
  const { userId, revision } = await ownMember(context, path.memberId)
  const expected = expectedRevision(headers['if-match'], revision)
  const member = await store.team.changeRole(
    caller.accountId,
    userId,
    body.role,
    attributionOf(context),
    expected,
  )
  const people = await users.find([userId])
  return { status: 200, body: describe(member, people.get(userId), context) }
}

export const removeMember: Handler<Operations['removeMember'], CallerContext> = async (
  { path, headers },
  context,
) => {
  const { store, users, caller } = context
  const { userId, revision } = await ownMember(context, path.memberId)
  if (!actsAsOwner(caller) && userId !== caller.userId) throw new Problem('ROLE_INSUFFICIENT')
  expectedRevision(headers['if-match'], revision)
  await store.together(async () => {
    await store.team.removeMember(caller.accountId, userId, attributionOf(context))
    // A session without a membership is nobody's already; this takes passwords and keys away, too.
    await users.remove(userId)
  })
  return { status: 204, body: null }
}

/** @throws {Problem} NOT_FOUND, also for members of other accounts */
async function ownMember({ store, caller }: CallerContext, userId: string): Promise<Member> {
  const member = await store.team.findMember(userId)
  if (member !== null && member.accountId === caller.accountId) return member
  throw new Problem('NOT_FOUND', `There is no member '${userId}'.`)
}

function describe(member: Member, user: User | undefined, context: CallerContext) {
  const { userId, role, createdAt, revision } = member
  return {
    id: userId,
    // Members are people who can sign in; one who was removed a moment ago has no name any more.
    name: user?.name ?? userId,
    email: user?.email ?? 'unknown@invalid.example',
    role,
    joinedAt: dateTimeOf(createdAt),
    etag: etag(revision, context),
  }
}
