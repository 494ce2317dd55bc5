/** A request target in origin-form, still encoded. */
export interface RequestTarget {
  /** Starts with `/`; no empty, `.` or `..` segment, no `;`, and each segment decodes to printable text. */
  readonly path: string
  /** Without its `?`; empty when there is none. */
  readonly query: string
}

/** RFC 3986 segments without `;`, whose parameters no contract of ours has and proxies read differently. */
const segments = /^(?:\/[A-Za-z0-9\-._~!$&'()*+,=:@%]+)+$/
const dotSegment = /\/\.{1,2}(?:\/|$)/
const authority = /^https?:\/\/[^/?#]*/i

/**
 * Splits a request target; `null` for one that names nothing here. The authority of an absolute-form target is ignored
 * (RFC 9112, section 3.2.2 lets a server trust it; a shared host must not).
 */
export function parseTarget(target: string): RequestTarget | null {
  const relative = target.charCodeAt(0) === 0x2f ? target : target.replace(authority, '')
  const mark = relative.indexOf('?')
  const path = mark === -1 ? relative : relative.slice(0, mark)
  if (path !== '/' && (!segments.test(path) || dotSegment.test(path) || !decodes(path))) return null
  return { path, query: mark === -1 ? '' : relative.slice(mark + 1) }
}

/** Decodes one segment of a path that {@link parseTarget} returned. */
export function decodeSegment(segment: string): string {
  return segment.includes('%') ? decodeURIComponent(segment) : segment
}

/** Slashes, backslashes, control characters, and dots that only decoding brings to light. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const treacherous = /[/\\\u0000-\u001f\u007f]|^\.{1,2}$/

function decodes(path: string): boolean {
  if (!path.includes('%')) return true
  try {
    return path
      .slice(1)
      .split('/')
      .every((segment) => !treacherous.test(decodeURIComponent(segment)))
  } catch {
    return false
  }
}
