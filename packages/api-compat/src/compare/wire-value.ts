import type { Json } from '../json.ts'
import { isObject } from '../load/pointer.ts'
import { type Field, valueHolder } from './field.ts'
import { flag, text } from './node.ts'

/** How a field's value is written on the wire (OpenAPI 3.1, Style Values): for a query `name=value`, else the value. */
export function wireValue(field: Field, value: Json): string {
  if (valueHolder(field).mediaType !== null) return named(field, JSON.stringify(value))
  const inQuery = field.in === 'query' || field.in === 'cookie'
  const style = text(field.node, 'style') ?? (inQuery ? 'form' : 'simple')
  const stated = field.node.value['explode']
  const explode = typeof stated === 'boolean' ? stated : style === 'form'
  if (isObject(value)) return objectValue(field, Object.entries(value), style, explode)
  if (Array.isArray(value)) return listValue(field, value.map(plain), style, explode)
  if (field.in === 'querystring') return plain(value)
  return named(field, prefixed(style, field.name, plain(value)))
}

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|', label: '.' }

function listValue(field: Field, list: readonly string[], style: string, explode: boolean): string {
  if (explode && (field.in === 'query' || field.in === 'cookie')) {
    return list.map((item) => named(field, item)).join('&')
  }
  const separator = style === 'label' && !explode ? ',' : (SEPARATORS[style] ?? ',')
  return named(field, prefixed(style, field.name, list.join(separator)))
}

function objectValue(
  field: Field,
  entries: readonly (readonly [string, Json])[],
  style: string,
  explode: boolean,
): string {
  const pairs = entries.map(([name, value]) => [name, plain(value)] as const)
  if (style === 'deepObject') {
    return pairs.map(([name, value]) => `${escaped(`${field.name}[${name}]`)}=${escaped(value)}`).join('&')
  }
  const joined = pairs.map(([name, value]) => (explode ? `${name}=${value}` : `${name},${value}`))
  if (explode && (field.in === 'query' || field.in === 'cookie')) return joined.join('&')
  return named(field, prefixed(style, field.name, joined.join(',')))
}

function prefixed(style: string, name: string, value: string): string {
  if (style === 'label') return `.${value}`
  return style === 'matrix' ? `;${name}=${value}` : value
}

function named(field: Field, value: string): string {
  const reserved = flag(field.node, 'allowReserved')
  if (field.in === 'query') return `${escaped(field.name)}=${escaped(value, reserved ? RESERVED : IN_QUERY)}`
  if (field.in === 'cookie') return `${field.name}=${value}`
  return field.in === 'path' || field.in === 'querystring' ? escaped(value, IN_PATH) : value
}

const IN_QUERY = /%(2C|3A|40|5B|5D|7C)/g
const IN_PATH = /%(2C|3A|40|3B|3D)/g
const RESERVED = /%(2C|3A|40|5B|5D|7C|2F|3F|3B|24)/g

/** Percent-encoded as far as a URL needs it, so that what is readable stays readable. */
function escaped(value: string, readable = IN_QUERY): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll(readable, (code) => decodeURIComponent(code))
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
