import { count, plural } from '../../shared/format/number.ts'

/** Who uses something. That they send it is seen; that they read it in a response is not. */
export interface Subject {
  readonly surface: string
  readonly release: string
  /** What in the release will go; the release itself when absent. */
  readonly member?: string
  readonly use: 'calls' | 'sends' | 'may read'
}

/** An installation, or, of the management API, a person or a token. */
export interface User {
  readonly type: 'installation' | 'user' | 'token'
  readonly id: string
  /** `null` for a person who has left. */
  readonly name: string | null
  readonly platform: string | null
  readonly homepage: string | null
  readonly release: string
  readonly member: string | null
  readonly use: Subject['use'] | 'sends and may read'
  /** Those that sent the member; of a release and of what may be read in it, all. */
  readonly calls: number
  readonly lastSeenAt: string
}

interface MemberUse {
  readonly kind: 'operation' | 'parameter' | 'member'
  /** That send it; of an operation, that call it. */
  readonly installations: number
  readonly readers: number
}

/** The lists behind the numbers of a member: first of those who send it, then of those who may read it. */
export function usersOfMember(
  { surface, release }: Pick<Subject, 'surface' | 'release'>,
  { member, kind, installations, readers }: MemberUse & { readonly member: string },
): readonly Subject[] {
  const subject = { surface, release, member }
  const sending = { ...subject, use: kind === 'operation' ? ('calls' as const) : ('sends' as const) }
  const reading = { ...subject, use: 'may read' as const }
  return [...(installations > 0 ? [sending] : []), ...(readers > 0 ? [reading] : [])]
}

/** `Who sends siteUrl in 1.2.0`. */
export function titleOf({ release, member, use }: Subject): string {
  return member === undefined ? `Who calls ${release}` : `Who ${use} ${member} in ${release}`
}

/** `2 installations send it`, `12 may read it`: what is known, and what is not, each in words of its own. */
export function wordsOfUse({ kind, installations, readers }: MemberUse): readonly string[] {
  const verb = `${kind === 'operation' ? 'call' : 'send'}${installations === 1 ? 's' : ''}`
  const sent = `${plural(installations, 'installation')} ${verb} it`
  if (readers === 0) return [sent]
  if (installations === 0) return [`${plural(readers, 'installation')} may read it`]
  return [sent, `${count(readers)} may read it`]
}

/** Each of them once: whoever sends a member and may read it is told once, too. */
export function eachOnce(users: readonly User[]): readonly User[] {
  const known = new Map<string, User>()
  for (const user of users) {
    const before = known.get(user.id)
    const isBoth = before?.use === 'sends' && user.use === 'may read'
    known.set(user.id, isBoth ? { ...before, use: 'sends and may read' } : (before ?? user))
  }
  return [...known.values()]
}
