/** Something that was called and will go, as the server announces it with the reply. */
export interface Deprecation {
  /** Method and path template, such as `GET /installations/{installationId}`. */
  readonly operation: string
  /** Members of the reply that will go, as JSON paths; none where the release or the operation itself will. */
  readonly fields: readonly string[]
  /** First moment at which it may be gone (RFC 8594), ISO 8601; `null` where the server does not say. */
  readonly sunset: string | null
  /** Page that tells how to move on. */
  readonly link: string | null
}

/** What the headers of a reply announce; `null` when nothing. */
export function deprecationIn(operation: string, headers: Headers): Deprecation | null {
  const fields = headers.get('x-stella-api-deprecated-fields')?.split(/\s*,\s*/) ?? []
  if (headers.get('deprecation') === null && fields.length === 0) return null
  const sunset = Date.parse(headers.get('sunset') ?? '')
  return {
    operation,
    fields,
    sunset: Number.isNaN(sunset) ? null : new Date(sunset).toISOString(),
    link: /<([^>]*)>[^,]*;\s*rel="?deprecation\b/.exec(headers.get('link') ?? '')?.[1] ?? null,
  }
}

/** Passes each announcement on once, for as long as the client lives. */
export function once(report: (deprecation: Deprecation) => void): (deprecation: Deprecation) => void {
  const told = new Set<string>()
  return (deprecation) => {
    const key = JSON.stringify(deprecation)
    if (told.has(key)) return
    told.add(key)
    report(deprecation)
  }
}
