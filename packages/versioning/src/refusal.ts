import type { MajorStatus } from './availability.ts'

/** A served major, as an error names it to a client. */
export interface ServedMajor {
  /** `/{base}/v{major}`. */
  readonly path: string
  /** Lowest served release: the support floor. */
  readonly lowest: string
  readonly highest: string
}

/** `details` of a version error: plain JSON. */
export interface VersionDetails {
  /** What the request asked for, at most a short escaped excerpt of it; `null` when it sent no one value. */
  readonly requested: string | null
  /** What the major in the path serves; `null` when it serves nothing. */
  readonly supported: { readonly lowest: string; readonly highest: string } | null
  readonly majors: readonly ServedMajor[]
  /** Page that tells a consumer how to move on. */
  readonly migration: string | null
}

export interface Refused {
  readonly ok: false
  readonly status: 400 | 404 | 410
  readonly code: 'API_VERSION_TOO_OLD' | 'API_VERSION_UNSUPPORTED' | 'API_VERSION_INVALID'
  readonly message: string
  readonly details: VersionDetails
  /** Version of the release in whose shape the error is sent: what the response's version header says. */
  readonly release: string
  /** Its index in the release line. */
  readonly shape: number
}

/** What a surface says of itself in its refusals. */
export interface Surface {
  readonly base: string
  /** Name of the version header. */
  readonly header: string
  readonly majors: readonly ServedMajor[]
}

/** The release whose shape an error has. */
interface Shape {
  readonly version: string
  readonly index: number
}

/** For a path whose major does not exist, or is not out yet. */
export function unknownMajor(surface: Surface, shape: Shape): Refused {
  const message = `${surface.base} has no such version. ${whatIsServed(surface)}`
  const details = { requested: null, supported: null, majors: surface.majors, migration: null }
  return refuse(404, 'API_VERSION_UNSUPPORTED', message, details, shape)
}

/** For a path whose major is out and serves nothing any more. */
export function retiredMajor(surface: Surface, status: MajorStatus, shape: Shape): Refused {
  const { major, migration } = status
  const message = `v${major} is retired; ${migration} tells how to move. ${whatIsServed(surface)}`
  const details = { requested: null, supported: null, majors: surface.majors, migration }
  return refuse(410, 'API_VERSION_UNSUPPORTED', message, details, shape)
}

/** The refusals of one served major, each in the shape it is given. */
export function refusals(surface: Surface, own: ServedMajor, migration: string) {
  const { path, lowest, highest } = own
  const supported = Object.freeze({ lowest, highest })
  const range = `${path} serves ${lowest} to ${highest}`
  const details = (requested: string | null) => ({ requested, supported, majors: surface.majors, migration })
  return {
    tooOld(requested: string, shape: Shape): Refused {
      const message = `Version ${requested} is not served any more: ${range}, and ${migration} tells how to move.`
      return refuse(410, 'API_VERSION_TOO_OLD', message, details(requested), shape)
    },
    otherMajor(requested: string, shape: Shape): Refused {
      const message = `${surface.header} asks for ${requested}, but ${range}. ${whatIsServed(surface)}`
      return refuse(400, 'API_VERSION_UNSUPPORTED', message, details(requested), shape)
    },
    malformed(value: string, shape: Shape): Refused {
      const requested = excerpt(value)
      const got = value === '' ? 'it is empty' : `it says "${requested}"`
      const message = `${surface.header} takes major.minor.patch in plain digits, such as ${highest}; ${got}.`
      return refuse(400, 'API_VERSION_INVALID', message, details(requested), shape)
    },
    repeated(shape: Shape): Refused {
      const message = `${surface.header} came more than once: send it once, or not at all.`
      return refuse(400, 'API_VERSION_INVALID', message, details(null), shape)
    },
  }
}

function refuse(
  status: Refused['status'],
  code: Refused['code'],
  message: string,
  details: VersionDetails,
  { version, index }: Shape,
): Refused {
  Object.freeze(details)
  return Object.freeze({ ok: false, status, code, message, details, release: version, shape: index })
}

function whatIsServed({ base, majors }: Surface): string {
  if (majors.length === 0) return `${base} serves nothing at present.`
  return `Served: ${majors.map(({ path, lowest, highest }) => `${path} (${lowest} to ${highest})`).join(', ')}.`
}

/** The start of a hostile value, made safe for JSON, HTML and logs. */
function excerpt(value: string): string {
  const start = value.slice(0, 16).replaceAll(/[^\w .,*+-]/g, escapeUnit)
  return value.length > 16 ? `${start}...` : start
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
