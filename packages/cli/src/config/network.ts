import { isIP } from 'node:net'

/** An IP address, or a host name by RFC 1123. */
export function parseHost(text: string): string | undefined {
  if (isAddress(text)) return text
  const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i
  // Only digits and dots, and yet no address: a mistyped one.
  const isName =
    text.length <= 253 && !/^[\d.]+$/.test(text) && text.split('.').every((part) => label.test(part))
  return isName ? text : undefined
}

/** The origin of an http or https URL that names nothing beyond it. */
export function parseOrigin(text: string): string | undefined {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null
  if (url === null || url.username !== '' || url.password !== '') return undefined
  return url.href === `${url.origin}/` ? url.origin : undefined
}

/** Addresses and CIDR ranges, separated by commas. */
export function parseRanges(text: string): readonly string[] | undefined {
  const entries = text.split(',').map((entry) => entry.trim())
  return entries.every(isRange) ? entries : undefined
}

function isRange(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/')
  if (rest.length > 0 || !isAddress(address)) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128))
}

/** Without a zone, which means nothing beyond one machine. */
function isAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes('%')
}
