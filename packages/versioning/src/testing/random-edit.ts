import { EditError } from '../edit-error.ts'
import { rename, move } from '../edits/place.ts'
import { add, constrain, deprecate, relax, remove, require } from '../edits/presence.ts'
import { extendEnum, mapEnum } from '../edits/enum.ts'
import { convert, extendUnion, unwrap, wrap } from '../edits/shape.ts'
import type { MemberEdit } from '../edits/edit.ts'
import { memberOf } from '../members.ts'
import { isRecord, property } from '../plan.ts'

import { refsIn } from '../schema-parts.ts'
import { refTo, type Json, type JsonSchema } from '../schema.ts'
import type { Dice } from './dice.ts'
import { enumValues, memberNames } from './random-contract.ts'
import { randomValue, type Schemas } from './random-value.ts'

/** An edit that may have led to this form of a schema. Its `undo` says whether it fits. */
export function randomEdit(newer: JsonSchema, schemas: Schemas, dice: Dice): MemberEdit {
  return dice.pick(kinds)({ newer, schemas, dice, paths: pathsOf(newer) })
}

interface Scene {
  readonly newer: JsonSchema
  readonly schemas: Schemas
  readonly dice: Dice
  /** Members of the newer form, through inline objects. */
  readonly paths: readonly string[]
}

function pathsOf(schema: JsonSchema, above = ''): string[] {
  // Unions are told apart by `kind`: without it most histories would only be refused.
  const members = Object.entries(schema.properties ?? {}).filter(([key]) => key !== 'kind')
  return members.flatMap(([key, inner]) => {
    return [above + key, ...pathsOf(inner, `${above}${key}.`)]
  })
}

const kinds: readonly [(scene: Scene) => MemberEdit, ...((scene: Scene) => MemberEdit)[]] = [
  (scene) => {
    const member = some(scene)
    const parent = member.slice(0, member.lastIndexOf('.') + 1)
    return rename(parent + scene.dice.pick(memberNames), member)
  },
  (scene) => move(fresh(scene), some(scene)),
  (scene) => move(fresh(scene), some(scene)),
  (scene) => {
    const member = some(scene)
    const required = memberOf(scene.newer, member)?.required ?? false
    return add(member, required || scene.dice.oneIn(2) ? { default: valueOf(scene, member) } : {})
  },
  (scene) => {
    const schema: JsonSchema = scene.dice.oneIn(2)
      ? { type: 'string' }
      : { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } }
    return remove(fresh(scene), { schema, required: false })
  },
  (scene) => {
    const schema: JsonSchema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }
    return remove(fresh(scene), {
      schema,
      required: scene.dice.oneIn(2),
      down: { constant: { a: 'x' } },
    })
  },
  (scene) => {
    const from = [scene.dice.find(scene.paths) ?? 'a']
    return remove(fresh(scene), {
      schema: { type: 'string' },
      required: scene.dice.oneIn(2),
      down: { from, compute: inWords },
    })
  },
  (scene) => {
    const member = some(scene)
    return require(member, { default: valueOf(scene, member) })
  },
  (scene) => {
    const member = some(scene)
    const schema = memberOf(scene.newer, member)?.schema ?? {}
    // A required member that leads back to its own schema would leave the older release without values.
    return refsIn(schema).size > 0
      ? deprecate(member, { sunset: '2099-01-01' })
      : relax(member, { default: valueOf(scene, member) })
  },
  (scene) => box(someOrWhole(scene), scene),
  (scene) => unbox(someOrWhole(scene), scene),
  (scene) => wrap(someOrWhole(scene)),
  (scene) => unwrap(someOrWhole(scene)),
  (scene) => {
    const member = someOrWhole(scene)
    const [first, second] = valuesOf(scene, member)
    const old = scene.dice.pick(['uno', 'due', 'tre'])
    if (scene.dice.oneIn(2)) return mapEnum(member, { [old]: String(first) })
    if (scene.dice.oneIn(2))
      return mapEnum(member, { [String(second)]: String(first), [String(first)]: String(second) })
    return mapEnum(
      member,
      { [old]: String(first), [String(first)]: String(first) },
      { down: { [String(first)]: old } },
    )
  },
  (scene) => {
    const member = someOrWhole(scene)
    const [first, second] = valuesOf(scene, member)
    return extendEnum(member, { [String(second)]: String(first) })
  },
  (scene) => {
    const member = someOrWhole(scene)
    if (!refsIn(memberOf(scene.newer, member)?.schema).has('Left'))
      throw new EditError('it has no older branch')
    const replacement = smallest(refTo('Left'), scene)
    const edit = extendUnion(member, {
      schema: refTo('Right'),
      tag: 'kind',
      value: 'Right',
      down: () => replacement,
    })
    edit.fits?.((name) => scene.schemas[name] ?? {})
    return edit
  },
  (scene) => constrain(someOrWhole(scene), { was: { description: 'It was.' }, effect: 'described' }),
]

/** A value that holds no other value of a union, or next to none. */
function smallest(schema: JsonSchema, { schemas, dice }: Scene): Json {
  return randomValue(schema, schemas, dice, 9)
}

function inWords(value: Json | undefined): Json {
  return JSON.stringify(value ?? 'none')
}

function some({ paths, dice }: Scene): string {
  return dice.find(paths) ?? 'a'
}

function someOrWhole(scene: Scene): string {
  return scene.paths.length === 0 || scene.dice.oneIn(12) ? '' : some(scene)
}

/** A place for a member the newer form does not have: beside another, in another, or in an object that is gone. */
function fresh({ paths, dice }: Scene): string {
  const name = dice.pick(memberNames)
  const beside = dice.find(['', ...paths]) ?? ''
  return dice.pick([name, `${beside}.${name}`.replace(/^\./, ''), `${name}.${dice.pick(memberNames)}`])
}

function valueOf({ newer, schemas, dice }: Scene, member: string): Json {
  return randomValue(memberOf(newer, member)?.schema ?? {}, schemas, dice)
}

function valuesOf({ newer }: Scene, member: string): readonly Json[] {
  const schema = memberOf(newer, member)?.schema
  return schema?.enum ?? schema?.anyOf?.[0]?.enum ?? enumValues
}

/** The older value stood in an object of its own. */
function box(member: string, { newer }: Scene): MemberEdit {
  const inner = memberOf(newer, member)?.schema ?? {}
  return convert(member, {
    from: { type: 'object', properties: { a: inner }, required: ['a'] },
    up: (value) => property(value, 'a') ?? null,
    down: (value) => ({ a: value }),
  })
}

/** The newer value stands in an object of its own. */
function unbox(member: string, { newer }: Scene): MemberEdit {
  const { properties, required, additionalProperties } = memberOf(newer, member)?.schema ?? {}
  const [[key, inner] = [], other] = Object.entries(properties ?? {})
  if (
    key === undefined ||
    inner === undefined ||
    other !== undefined ||
    required?.length !== 1 ||
    additionalProperties !== undefined
  ) {
    throw new EditError('it is no object of one member')
  }
  return convert(member, {
    from: inner,
    up: (value) => ({ [key]: value }),
    down: (value) => (isRecord(value) ? (value[key] ?? null) : null),
  })
}
