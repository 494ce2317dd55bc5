import { EditError } from '../edit-error.ts'
import { translator, type Transform, type Words } from '../plan.ts'
import type { Json, JsonSchema } from '../schema.ts'
import { breaksNothing, keepsAll, type Loss, type MemberEdit } from './edit.ts'
import { reshape } from './reshape.ts'

type Names = { readonly [from: string]: string }

/**
 * Enum values with other names, `{ old: new }`. Values left out keep theirs; `null` passes. `down` says what old clients
 * find where several old values became one, and for new values that no old one became.
 */
export function mapEnum(member: string, names: Names, options: { readonly down?: Names } = {}): MemberEdit {
  const given = options.down ?? {}
  const down = { ...inverse(names, member, given), ...given }
  return reshape('mapEnum', member, {
    summary: `renames values of \`${member}\`: ${listed(names)}`,
    loss: lossOf(member, names, given),
    older: (newer) =>
      withValues(
        newer,
        member,
        (values) => olderValues(values, names, down, member),
        translator(wordsOf(down)),
      ),
    up: () => wordsOf(names),
    down: () => wordsOf(down),
  })
}

/** New enum values, `{ added: what old clients find instead }`. */
export function extendEnum(member: string, added: Names): MemberEdit {
  const edit = reshape('extendEnum', member, {
    summary: `adds values to \`${member}\`: ${Object.keys(added).join(', ')}`,
    loss: { down: `${Object.keys(added).join(', ')} of \`${member}\` become older values` },
    older: (newer) =>
      withValues(newer, member, (values) => withoutAdded(values, added, member), translator(wordsOf(added))),
    up: null,
    down: () => wordsOf(added),
  })
  return { ...edit, breaks: () => breaksNothing, ...keepsAll }
}

/**
 * The schema with other enum values, which may stand in one branch of a nullable union. What it shows as default and
 * examples goes through `down`, so that it is of the older values, too.
 */
function withValues(
  schema: JsonSchema,
  member: string,
  edit: (values: readonly Json[]) => Json[],
  down: Transform,
): JsonSchema {
  const { examples } = schema
  const shown = {
    ...schema,
    ...(schema.default !== undefined && { default: down(schema.default) }),
    ...(Array.isArray(examples) && { examples: examples.map(down) }),
  }
  if (schema.enum !== undefined) return { ...shown, enum: edit(schema.enum) }
  const at = schema.anyOf?.findIndex((branch) => branch.enum !== undefined) ?? -1
  if (schema.anyOf === undefined || at < 0) throw new EditError(`'${member}' has no enum`)
  const anyOf = schema.anyOf.map((branch, i) => (i === at ? withValues(branch, member, edit, down) : branch))
  return { ...shown, anyOf }
}

function olderValues(values: readonly Json[], names: Names, down: Names, member: string): Json[] {
  const unknown = [...Object.values(names), ...Object.keys(down)].find((value) => !values.includes(value))
  if (unknown !== undefined) throw new EditError(`mapEnum '${member}': the newer release has no '${unknown}'`)
  const older = values.flatMap((value) => {
    const olds = Object.keys(names).filter((old) => names[old] === value)
    if (olds.length > 0) return olds
    return typeof value === 'string' && Object.hasOwn(down, value) ? [] : [value]
  })
  const twice = older.find((value, i) => older.indexOf(value) !== i)
  if (twice !== undefined) {
    throw new EditError(
      `mapEnum '${member}': '${String(twice)}' is an older and a newer value, say what becomes of it`,
    )
  }
  const stray = Object.values(down).find((value) => !older.includes(value))
  if (stray !== undefined)
    throw new EditError(`mapEnum '${member}': '${stray}', given in 'down', is no older value`)
  return older
}

function withoutAdded(values: readonly Json[], added: Names, member: string): Json[] {
  for (const [value, instead] of Object.entries(added)) {
    if (!values.includes(value))
      throw new EditError(`extendEnum '${member}': the newer release has no '${value}'`)
    if (!values.includes(instead) || Object.hasOwn(added, instead)) {
      throw new EditError(`extendEnum '${member}': '${instead}', given for '${value}', is no older value`)
    }
  }
  return values.filter((value) => typeof value !== 'string' || !Object.hasOwn(added, value))
}

function lossOf(member: string, names: Names, down: Names): Loss {
  const newer = new Set(Object.values(names))
  const added = Object.keys(down).filter((value) => !newer.has(value))
  return {
    ...(newer.size < Object.keys(names).length && { up: `several old values of \`${member}\` become one` }),
    ...(added.length > 0 && { down: `${added.join(', ')} of \`${member}\` become older values` }),
  }
}

function inverse(names: Names, member: string, given: Names): Names {
  const result = new Map<string, string>()
  for (const [older, newer] of Object.entries(names)) {
    if (result.has(newer) && !Object.hasOwn(given, newer)) {
      throw new EditError(`mapEnum '${member}': say with 'down' which old value '${newer}' becomes`)
    }
    result.set(newer, older)
  }
  return Object.fromEntries(result)
}

function wordsOf(names: Names): Words {
  return new Map(Object.entries(names))
}

function listed(names: Names): string {
  return Object.entries(names)
    .map(([older, newer]) => `${older} → ${newer}`)
    .join(', ')
}
