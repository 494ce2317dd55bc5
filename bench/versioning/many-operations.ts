import {
  add,
  change,
  deprecate,
  extendEnum,
  refTo,
  rename,
  type Change,
  type HistorySource,
  type JsonSchema,
  type MemberEdit,
} from '@stella/versioning'
import { lineOf, objectOf, reading, text } from './line.ts'

/** How big a surface is. */
export interface Size {
  readonly operations: number
  readonly majors: number
  readonly minors: number
  /** Fewest and most changes of a release; they differ from release to release. */
  readonly changes: { readonly least: number; readonly most: number }
}

interface Thing {
  readonly properties: { [name: string]: JsonSchema }
  readonly required: string[]
  readonly words: string[]
}

/**
 * A surface of many operations, each with a schema of its own, a list of it, and a schema that all share. Changes go
 * round the schemas: members and enum values are added in minors, members renamed in majors.
 */
export function manyOperations({ operations, majors, minors, changes }: Size): HistorySource {
  const line = lineOf(majors, minors)
  const things = Array.from({ length: operations }, (_, i) => startOf(i))
  const all: { [name: string]: Change } = {}
  let turn = 0
  line.releases.slice(1).forEach(({ version }, nth) => {
    const isMajor = version.endsWith('.0.0')
    const count = changes.least + (nth % (changes.most - changes.least + 1))
    for (let i = 0; i < count; i++) {
      const at = turn++ % operations
      const edit = isMajor ? renaming(things[at], turn) : adding(things[at], turn)
      all[`change${turn}`] = changeOf(version, at, edit)
    }
    const isLastMinor = version.endsWith(`.${minors - 1}.0`)
    if (isLastMinor)
      things.forEach((_, at) => (all[`notice${version}-${at}`] = changeOf(version, at, notice)))
  })
  return { line, head: headOf(things), changes: all }
}

const notice = deprecate('', { sunset: '2040-01-01' })

function changeOf(release: string, at: number, edit: MemberEdit): Change {
  return change({
    release,
    title: edit.summary,
    why: 'To have a history.',
    on: { $id: `Thing${at}` },
    edits: [edit],
  })
}

function startOf(at: number): Thing {
  const members = ['id', 'title', 'mail', 'phone', 'note', 'owner'].map((name) => [name, text] as const)
  const shared = { author: refTo('Person'), related: { type: 'array', items: refTo(`Thing${at}`) } }
  return {
    properties: { ...Object.fromEntries(members), ...shared, ref0: text },
    required: ['id', 'title', 'author'],
    words: ['open', 'closed'],
  }
}

function adding(thing: Thing | undefined, turn: number): MemberEdit {
  if (turn % 5 === 0) {
    thing?.words.push(`state${turn}`)
    return extendEnum('status', { [`state${turn}`]: 'open' })
  }
  if (thing !== undefined) thing.properties[`added${turn}`] = text
  return add(`added${turn}`)
}

function renaming(thing: Thing | undefined, turn: number): MemberEdit {
  const old = Object.keys(thing?.properties ?? {}).find((name) => name.startsWith('ref')) ?? 'ref0'
  if (thing !== undefined) {
    delete thing.properties[old]
    thing.properties[`ref${turn}`] = text
  }
  return rename(old, `ref${turn}`)
}

function headOf(things: readonly Thing[]): HistorySource['head'] {
  const schemas = things.map(({ properties, required, words }, at) => {
    return [
      `Thing${at}`,
      objectOf({ ...properties, status: { enum: words } }, [...required, 'status']),
    ] as const
  })
  const pages = things.map((_, at) => {
    const data = { type: 'array', items: refTo(`Thing${at}`) }
    return [`Page${at}`, objectOf({ data }, ['data'])] as const
  })
  const operations = things.map((_, at) => [`list${at}`, reading(`list${at}`, refTo(`Page${at}`))] as const)
  return {
    schemas: {
      ...Object.fromEntries([...schemas, ...pages]),
      Person: objectOf({ name: text, mail: text }, ['name']),
      Problem: objectOf({ code: text }, ['code']),
    },
    operations: Object.fromEntries(operations),
    problem: 'Problem',
  }
}
