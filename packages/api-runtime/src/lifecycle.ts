import {
  deprecatedFieldsHeader,
  lifecycleHeaders,
  type DeprecatedIn,
  type DeprecationNotice,
  type History,
  type Json,
  type JsonSchema,
  type LifecycleNotices,
  type PlacedNotice,
} from '@stella/versioning'

/** What a snapshot knows of a release, for the replies it shapes. */
export interface ReleaseFacts {
  /** Index in the line. */
  readonly index: number
  /** What stands for the release as a whole. */
  readonly notices: readonly DeprecationNotice[]
  /** Whether a release that announces something is out. */
  readonly isOut: (release: string) => boolean
  readonly links: Omit<LifecycleNotices, 'notices'>
  /** Name of the header that lists deprecated members. */
  readonly fieldsHeader: string
  /** When the snapshot was taken, epoch milliseconds: all notices stand by then. */
  readonly now: number
}

/**
 * The lifecycle headers of replies with bodies of one schema, in one release. `operationId` is that of the operation that
 * answers, `null` where none does.
 */
export function lifecycleOf(
  history: History,
  facts: ReleaseFacts,
  operationId: string | null,
  schema: JsonSchema | null,
): LifecycleHeaders {
  const placed = history.noticesFor(facts.index, facts.isOut)
  const own = placed.filter(({ target, path }) => target === operationId && path === '')
  const members = schema === null ? [] : placed.filter(({ path }) => path !== '')
  return new LifecycleHeaders(facts, [...facts.notices, ...own], members, (notices) =>
    schema === null ? null : history.deprecatedIn(schema, facts.index, notices),
  )
}

/** Combinations of deprecated members whose headers are kept; optional members make them many, hostile bodies do not. */
const keptCombinations = 256

/** The lifecycle headers of one response body, as flat lists that are built once for each combination of members. */
export class LifecycleHeaders {
  /** Where no deprecated member is in the body. */
  readonly base: readonly string[]
  readonly #facts: ReleaseFacts
  readonly #standing: readonly DeprecationNotice[]
  readonly #find: DeprecatedIn | null
  readonly #finders: readonly (readonly [PlacedNotice, DeprecatedIn])[]
  readonly #byMembers = new Map<string, readonly string[]>()

  /** `standing` is on every reply, `members` only where the body has them; `compile` makes the search for them. */
  constructor(
    facts: ReleaseFacts,
    standing: readonly DeprecationNotice[],
    members: readonly PlacedNotice[],
    compile: (notices: readonly PlacedNotice[]) => DeprecatedIn | null,
  ) {
    this.#facts = facts
    this.#standing = standing
    this.#find = compile(members)
    this.#finders = members.flatMap((notice) => {
      const find = compile([notice])
      return find === null ? [] : [[notice, find] as const]
    })
    this.base = this.#build([])
  }

  /** The headers of a reply with this body. */
  of(body: Json): readonly string[] {
    const found = this.#find === null ? [] : this.#find(body)
    if (found.length === 0) return this.base
    const key = found.join()
    const known = this.#byMembers.get(key)
    if (known !== undefined) return known
    const notices = this.#finders.filter(([, find]) => find(body).length > 0).map(([notice]) => notice)
    const headers = [...this.#build(notices), this.#facts.fieldsHeader, deprecatedFieldsHeader(found)]
    if (this.#byMembers.size < keptCombinations) this.#byMembers.set(key, headers)
    return headers
  }

  #build(notices: readonly DeprecationNotice[]): readonly string[] {
    const { links, now } = this.#facts
    return lifecycleHeaders({ ...links, notices: [...this.#standing, ...notices] }, now).headers.flat()
  }
}
