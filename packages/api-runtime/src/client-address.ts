import ipaddr from 'ipaddr.js'
import { listHeader } from './raw-headers.ts'

type Range = ReturnType<typeof ipaddr.parseCIDR>

/** Answers whether an address belongs to a proxy of ours. */
export type TrustedProxies = (address: string) => boolean

/**
 * Reads proxy addresses and CIDR ranges, IPv4 and IPv6.
 * @throws with the entry that is neither
 */
export function trustedProxies(entries: readonly string[]): TrustedProxies {
  const ranges = entries.map(rangeOf)
  return (address) => {
    const parsed = parseAddress(address)
    return parsed !== null && ranges.some((range) => parsed.kind() === range[0].kind() && parsed.match(range))
  }
}

/**
 * The address a request comes from: `X-Forwarded-For` read right to left, through trusted proxies only. What an untrusted
 * peer claims is never read; the first claim that is no address ends the walk.
 */
export function clientAddress(
  remoteAddress: string,
  rawHeaders: readonly string[],
  isTrusted: TrustedProxies,
): string {
  let address = remoteAddress
  if (!isTrusted(address)) return address
  const hops = listHeader(rawHeaders, 'x-forwarded-for')?.split(',') ?? []
  for (const hop of hops.toReversed()) {
    const parsed = parseAddress(hop.trim())
    if (parsed === null) break
    address = parsed.toString()
    if (!isTrusted(address)) break
  }
  return address
}

function rangeOf(entry: string): Range {
  const slash = entry.includes('/')
  const address = parseAddress(slash ? entry.slice(0, entry.indexOf('/')) : entry)
  if (address === null || (slash && !ipaddr.isValidCIDR(entry)))
    throw new Error(
      `'${entry}' is no trusted proxy: write an address or a range such as 10.0.0.0/8 or fd00::/8.`,
    )
  return slash ? ipaddr.parseCIDR(entry) : [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** An IPv4 address in four decimal parts or an IPv6 one; IPv4 mapped into IPv6 is IPv4. */
function parseAddress(text: string): ReturnType<typeof ipaddr.process> | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)) return ipaddr.process(text)
  return null
}

/** What limits by address count as one client: an IPv4 address, or the /64 that one IPv6 subscriber has. */
export function addressBlock(address: string): string {
  const parsed = parseAddress(address)
  if (parsed === null || parsed.kind() === 'ipv4') return parsed?.toString() ?? address
  return `${ipaddr.fromByteArray([...parsed.toByteArray().slice(0, 8), 0, 0, 0, 0, 0, 0, 0, 0])}/64`
}
