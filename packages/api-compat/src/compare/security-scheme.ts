import type { Json } from '../json.ts'
import { type Node, flag, member, members, statedMembers, text } from './node.ts'
import type { Comparison } from './observation.ts'

/** What a client has to send for a scheme, in words; equal when it is the same. */
export function credentialOf(scheme: Node | undefined): string {
  if (!scheme) return 'unknown'
  const type = text(scheme, 'type') ?? 'unknown'
  const name = text(scheme, 'name') ?? ''
  const place = text(scheme, 'in') ?? 'header'
  if (type === 'apiKey') return `a key in the ${place} ${place === 'header' ? name.toLowerCase() : name}`
  if (type === 'http') return `HTTP ${(text(scheme, 'scheme') ?? '').toLowerCase()}`
  return type
}

/** Schemes of the old document that the new one has under another name only: that is no change to a client. */
export function renamedSchemes(oldTop: Node, newTop: Node): ReadonlyMap<string, string> {
  const [old, next] = [schemesOf(oldTop), schemesOf(newTop)]
  const renamed = new Map<string, string>()
  const free = new Map([...next].filter(([name]) => !old.has(name)))
  for (const [name, scheme] of old) {
    if (next.has(name)) continue
    const other = [...free].find(([, candidate]) => definition(candidate) === definition(scheme))
    if (!other) continue
    renamed.set(name, other[0])
    free.delete(other[0])
  }
  return renamed
}

export function schemesOf(top: Node): Map<string, Node> {
  const components = member(top, 'components')
  return members(components ? member(components, 'securitySchemes') : undefined)
}

/** Everything about a scheme that a client depends on. */
function definition(scheme: Node): string {
  const flows = [...statedMembers(member(scheme, 'flows'))].map(([kind, flow]) => [
    kind,
    ...URLS.map((name) => text(flow, name) ?? null),
  ])
  return JSON.stringify([credentialOf(scheme), text(scheme, 'openIdConnectUrl') ?? null, flows.toSorted()])
}

const URLS = ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'deviceAuthorizationUrl']

/** Reports how the definitions of OAuth and OpenID schemes differ; `operations` gives who uses a scheme. */
export function compareSchemes(
  comparison: Comparison,
  tops: { readonly old: Node; readonly new: Node },
  operations: (scheme: string) => readonly string[],
): void {
  const next = schemesOf(tops.new)
  for (const [name, scheme] of schemesOf(tops.old)) {
    const other = next.get(name)
    if (!other) continue
    for (const operation of operations(name))
      compareScheme(comparison, operation, name, { old: scheme, new: other })
  }
}

function compareScheme(
  comparison: Comparison,
  operation: string,
  name: string,
  pair: { readonly old: Node; readonly new: Node },
): void {
  const [old, next] = [statedMembers(member(pair.old, 'flows')), statedMembers(member(pair.new, 'flows'))]
  const say = (
    rule: string,
    verdict: 'notice' | 'safe' | 'breaking',
    said: string,
    detail: string,
    at = pair,
  ) =>
    comparison.observe({
      rule,
      verdict,
      operation,
      path: `security scheme ${name}`,
      message: `The security scheme ${name} ${said}`,
      old: at.old.pointer,
      new: at.new.pointer,
      detail,
    })
  if (text(pair.old, 'openIdConnectUrl') !== text(pair.new, 'openIdConnectUrl')) {
    say(
      'security-oauth-url-changed',
      'notice',
      `is discovered at ${String(text(pair.new, 'openIdConnectUrl'))}`,
      name,
    )
  }
  for (const [kind, flow] of old) {
    const other = next.get(kind)
    if (!other) {
      say('security-oauth-flow-removed', 'notice', `no longer offers the ${kind} flow`, kind)
      continue
    }
    for (const url of URLS) {
      if (text(flow, url) === text(other, url)) continue
      const said = `has another ${url} in the ${kind} flow`
      say('security-oauth-url-changed', 'notice', said, `${kind} ${url}`, { old: flow, new: other })
    }
    for (const scope of Object.keys(scopesOf(flow))) {
      if (Object.hasOwn(scopesOf(other), scope)) continue
      const said = `no longer offers the scope ${scope} in the ${kind} flow`
      say('security-oauth-scope-removed', 'notice', said, `${kind} ${scope}`, { old: flow, new: other })
    }
  }
  if (flag(pair.new, 'deprecated') && !flag(pair.old, 'deprecated')) {
    say('security-scheme-deprecated', 'safe', 'is deprecated', name)
  }
}

function scopesOf(flow: Node): { readonly [scope: string]: Json } {
  return member(flow, 'scopes')?.value ?? {}
}
