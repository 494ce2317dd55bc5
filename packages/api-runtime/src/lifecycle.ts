import {
  deprecatedFieldsHeader,
  lifecycleHeaders,
  type DeprecatedIn,
  type DeprecationNotice,
  type Json,
  type LifecycleNotices,
  type PlacedNotice,
} from '@stella/versioning'

/** What announces an end, where a response is of one operation in one release. */
export interface Announcements {
  /** Of the release as a whole, and of the operation: they stand on every response. */
  readonly standing: readonly DeprecationNotice[]
  /** Of members that a body may have. */
  readonly members: readonly PlacedNotice[]
  readonly links: Omit<LifecycleNotices, 'notices'>
  /** Name of the header that lists deprecated members. */
  readonly fieldsHeader: string
  /** Now, in epoch milliseconds; all notices stand by then. */
  readonly now: number
}

/** Combinations of deprecated members whose headers are kept; optional members make them many, hostile bodies do not. */
const keptCombinations = 256

/** The lifecycle headers of one response body, as flat lists that are built once for each combination of members. */
export class LifecycleHeaders {
  /** Where no deprecated member is in the body. */
  readonly base: readonly string[]
  readonly #announcements: Announcements
  readonly #find: DeprecatedIn | null
  readonly #finders: readonly (readonly [PlacedNotice, DeprecatedIn])[]
  readonly #byMembers = new Map<string, readonly string[]>()

  /** `compile` makes the search for members, in the body schema at hand. */
  constructor(
    announcements: Announcements,
    compile: (notices: readonly PlacedNotice[]) => DeprecatedIn | null,
  ) {
    this.#announcements = announcements
    this.#find = compile(announcements.members)
    this.#finders = announcements.members.flatMap((notice) => {
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
    const headers = [...this.#build(notices), this.#announcements.fieldsHeader, deprecatedFieldsHeader(found)]
    if (this.#byMembers.size < keptCombinations) this.#byMembers.set(key, headers)
    return headers
  }

  #build(notices: readonly DeprecationNotice[]): readonly string[] {
    const { standing, links, now } = this.#announcements
    return lifecycleHeaders({ ...links, notices: [...standing, ...notices] }, now).headers.flat()
  }
}
