import { type Node, member, text } from './node.ts'

/** What a client sends for a security scheme, for the eyes of who reads a witness. */
export interface Sent {
  readonly headers: { readonly [name: string]: string }
  readonly query: readonly string[]
}

/** The credentials of one alternative of a security requirement. */
export function sentCredentials(root: Node, schemes: Iterable<string>): Sent {
  const headers: Record<string, string> = {}
  const query: string[] = []
  for (const name of schemes) {
    const scheme = schemeNode(root, name)
    const type = scheme ? text(scheme, 'type') : undefined
    if (scheme && type === 'apiKey') addKey(scheme, headers, query)
    else if (type !== 'mutualTLS') headers['authorization'] = authorization(scheme)
  }
  return { headers, query }
}

/** The definition of a security scheme. */
export function schemeNode(root: Node, name: string): Node | undefined {
  const components = member(root, 'components')
  const schemes = components ? member(components, 'securitySchemes') : undefined
  return schemes ? member(schemes, name) : undefined
}

function addKey(scheme: Node, headers: Record<string, string>, query: string[]): void {
  const name = text(scheme, 'name') ?? 'key'
  const place = text(scheme, 'in')
  if (place === 'query') query.push(`${encodeURIComponent(name)}=key`)
  else if (place === 'cookie') headers['cookie'] = `${name}=key`
  else headers[name.toLowerCase()] = 'key'
}

function authorization(scheme: Node | undefined): string {
  const kind = scheme && text(scheme, 'type') === 'http' ? text(scheme, 'scheme') : undefined
  return kind?.toLowerCase() === 'basic'
    ? 'Basic dXNlcjpwYXNz'
    : `${kind && kind.toLowerCase() !== 'bearer' ? kind : 'Bearer'} token`
}
