import type { Field } from './field.ts'
import { flag, items, type Node, text } from './node.ts'
import type { Operation } from './operation.ts'
import { alternativesOf } from './security-requirement.ts'
import { schemesOf } from './security-scheme.ts'

type Fields = ReadonlyMap<string, Field>

/** The parameters of an operation without those that the other document has as a credential of the same name. */
export function withoutCredentials(fields: Fields, others: Fields, top: Node, other: Operation): Fields {
  const credentials = alwaysSent(top, other)
  return new Map([...fields].filter(([key]) => others.has(key) || !credentials.has(key)))
}

/** Security schemes whose credential an operation requires as a parameter, which is no different to clients. */
export function requiredAsParameters(top: Node, { node, pathItem }: Operation): ReadonlySet<string> {
  const parameters = [...items(pathItem, 'parameters'), ...items(node, 'parameters')]
  const required = new Set(
    parameters.filter((one) => flag(one, 'required')).map((one) => keyOf(text(one, 'in'), text(one, 'name'))),
  )
  const schemes = [...schemesOf(top)].filter(([, scheme]) => required.has(whereOf(scheme)))
  return new Set(schemes.map(([name]) => name))
}

/** Where the credentials are that every request to an operation carries. */
function alwaysSent(top: Node, operation: Operation): ReadonlySet<string> {
  const schemes = schemesOf(top)
  const [first, ...others] = alternativesOf(top, operation).list.map(
    ({ scopes }) =>
      new Set(
        [...scopes.keys()].flatMap((name) => {
          const scheme = schemes.get(name)
          return scheme ? [whereOf(scheme)] : []
        }),
      ),
  )
  return new Set([...(first ?? [])].filter((key) => others.every((other) => other.has(key))))
}

function whereOf(scheme: Node): string {
  if (text(scheme, 'type') === 'mutualTLS') return ''
  if (text(scheme, 'type') === 'apiKey') return keyOf(text(scheme, 'in'), text(scheme, 'name'))
  return keyOf('header', 'authorization')
}

/** As the keys of fields are. */
function keyOf(place = '', name = ''): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`
}
