const entityTag = String.raw`(?:W/)?"[\x21\x23-\x7e]*"`
const tagList = new RegExp(`^${entityTag}(?:[ \t]*,[ \t]*${entityTag})*$`)
const eachTag = new RegExp(entityTag, 'g')
const servedTag = /^"([0-9]{1,15})-[0-9.]+"$/
const longestHeader = 2048

/** Strong entity tag of a stored revision in the shape that a release gives it (RFC 9110, section 8.8.3). */
export function etagOf(revision: number, release: string): string {
  return `"${revision}-${release}"`
}

/** A conditional header: `any` for `*`, else the tags listed, `null` when it is malformed. */
export function parseTags(header: string): 'any' | readonly string[] | null {
  const trimmed = header.trim()
  if (trimmed === '*') return 'any'
  if (trimmed.length > longestHeader || !tagList.test(trimmed)) return null
  return trimmed.match(eachTag)
}

/**
 * Whether `If-None-Match` is met: none of the tags is that of the representation. Weak comparison, as RFC 9110 asks
 * (section 13.1.2). The tag another release gave the same revision names another representation.
 */
export function noneMatches(tags: 'any' | readonly string[], etag: string): boolean {
  return tags !== 'any' && !tags.some((tag) => tag.replace(/^W\//, '') === etag)
}

/**
 * The revisions that `If-Match` lets a write replace. Strong comparison, so weak tags never match (section 13.1.1). The
 * release is left out: a client that was updated between reading and writing still read this revision.
 */
export function matchedRevisions(tags: readonly string[]): readonly number[] {
  return tags.flatMap((tag) => {
    const revision = servedTag.exec(tag)?.[1]
    return revision === undefined ? [] : [Number(revision)]
  })
}
