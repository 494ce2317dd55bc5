import type { JsonObject } from '../json.ts'
import type { Place, Resources } from './resources.ts'
import { isArray, isObject, pointerTo } from './canonical.ts'

/** For each component that others extend by `allOf`, those that do, by JSON Pointers. */
type Extending = ReadonlyMap<string, readonly Place[]>

const known = new WeakMap<Resources, Extending>()

/** The components that extend a base, directly or one through another. */
export function childrenOfBase(resources: Resources, base: Place): readonly Place[] {
  let extending = known.get(resources)
  if (!extending) known.set(resources, (extending = extendingIn(resources)))
  const found = new Map<string, Place>()
  const pending = [base.pointer]
  for (const pointer of pending)
    for (const child of extending.get(pointer) ?? [])
      if (!found.has(child.pointer) && child.pointer !== base.pointer) {
        found.set(child.pointer, child)
        pending.push(child.pointer)
      }
  return [...found.values()]
}

function extendingIn(resources: Resources): Extending {
  const extending = new Map<string, Place[]>()
  const { components } = resources.base.root
  const schemas = isObject(components) ? components['schemas'] : undefined
  for (const [name, raw] of Object.entries(isObject(schemas) ? schemas : {})) {
    if (!isObject(raw)) continue
    const child = { raw, pointer: pointerTo('/components/schemas', name), resource: resources.base }
    for (const base of basesOf(resources, raw)) extending.set(base, [...(extending.get(base) ?? []), child])
  }
  return extending
}

function basesOf(resources: Resources, { allOf }: JsonObject): readonly string[] {
  return (isArray(allOf) ? allOf : []).flatMap((branch) => {
    const ref = isObject(branch) ? branch['$ref'] : undefined
    const target = typeof ref === 'string' ? resources.resolve(ref, resources.base) : undefined
    return target ? [target.pointer] : []
  })
}
