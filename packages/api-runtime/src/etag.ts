import { invalidRequest } from './problem.ts'

const entityTag = String.raw`(?:W/)?"[\x21\x23-\x7e]*"`
const tagList = new RegExp(`^${entityTag}(?:[ \t]*,[ \t]*${entityTag})*$`)
const eachTag = new RegExp(entityTag, 'g')
const servedTag = /^"([0-9]{1,15})-[0-9.]+(?:-[0-9]{1,15})?"$/
const longestHeader = 2048

/**
 * Strong entity tag of a stored revision in the shape that a release gives it (RFC 9110, section 8.8.3). What is shown
 * beside it and changes without a revision, such as when somebody was last seen, is told by `beside`.
 */
export function etagOf(revision: number, release: string, beside?: number): string {
  return beside === undefined ? `"${revision}-${release}"` : `"${revision}-${release}-${beside}"`
}

/**
 * The revisions that `If-Match` lets a write replace: `null` without the header, `any` for `*`. Strong comparison, so weak
 * tags never match (RFC 9110, section 13.1.1). What follows the revision in a tag is left out: a client that was updated
 * between reading and writing still read this revision, and so did one that missed what is shown beside it.
 * @throws {Problem} REQUEST_INVALID when it is no list of entity tags
 */
export function ifMatchOf(header: string | undefined): 'any' | readonly number[] | null {
  if (header === undefined) return null
  const tags = parseTags(header)
  if (tags === null) {
    const message = 'must be * or a list of entity tags'
    throw invalidRequest([{ in: 'header', path: '/if-match', message }])
  }
  if (tags === 'any') return 'any'
  return tags.flatMap((tag) => {
    const revision = servedTag.exec(tag)?.[1]
    return revision === undefined ? [] : [Number(revision)]
  })
}

/**
 * Whether `If-None-Match` says that the client has this very representation. Weak comparison (section 13.1.2). The tag
 * that another release gave the same revision names another representation; a malformed header is ignored.
 */
export function isNotModified(header: string | undefined, etag: string): boolean {
  const tags = header === undefined ? null : parseTags(header)
  return tags === 'any' || (tags !== null && tags.some((tag) => tag.replace(/^W\//, '') === etag))
}

function parseTags(header: string): 'any' | readonly string[] | null {
  const trimmed = header.trim()
  if (trimmed === '*') return 'any'
  if (trimmed.length > longestHeader || !tagList.test(trimmed)) return null
  return trimmed.match(eachTag)
}
