import {
  change,
  deprecate,
  mapEnum,
  move,
  refTo,
  rename,
  type Change,
  type HistorySource,
  type Json,
  type MemberEdit,
} from '@stella/versioning'
import { lineOf, objectOf, reading, text } from './line.ts'

const majors = 5
const Item = { $id: 'Item' }
const names = ['title', 'mail', 'phone', 'note', 'owner', 'colour'] as const

/** Values and members of head have these names; the oldest release calls them `…Old`. */
export type Item = {
  readonly id: string
  readonly title: string
  readonly mail: string
  readonly phone: string
  readonly note: string
  readonly owner: string
  readonly colour: string
  readonly status: 'open' | 'closed'
  readonly place: { readonly city: string; readonly zip: string }
}

/**
 * A history with this many changes of one schema, all felt by `listItems`, none by `health`. However many there are,
 * the oldest release and head look the same: what changes is how often a member was renamed, mapped or moved between.
 */
export function longHistory(changes: number): HistorySource {
  const edits = itemEdits(changes)
  const all: { [name: string]: Change } = {}
  edits.forEach((edit, i) => {
    const release = `${2 + Math.floor((i * (majors - 1)) / changes)}.0.0`
    all[`change${i}`] = change({
      release,
      title: edit.summary,
      why: 'To have a history.',
      on: Item,
      edits: [edit],
    })
  })
  for (let major = 1; major < majors; major++) {
    const notice = deprecate('', { sunset: '2030-01-01' })
    all[`notice${major}`] = change({
      release: `${major}.1.0`,
      title: 'All will change',
      why: 'It does.',
      on: Item,
      edits: [notice],
    })
  }
  return { line: lineOf(majors, 2), head, changes: all }
}

const head: HistorySource['head'] = {
  schemas: {
    Item: objectOf(
      {
        id: text,
        ...Object.fromEntries(names.map((name) => [name, text])),
        status: { enum: ['open', 'closed'] },
        place: objectOf({ city: text, zip: text }, ['city', 'zip']),
      },
      ['id', ...names, 'status', 'place'],
    ),
    ItemPage: objectOf({ data: { type: 'array', items: refTo('Item') }, next: text }, ['data']),
    Health: objectOf({ status: text, version: text }, ['status', 'version']),
    Problem: objectOf({ code: text }, ['code']),
  },
  operations: {
    listItems: reading('listItems', refTo('ItemPage')),
    health: reading('health', refTo('Health')),
  },
  problem: 'Problem',
}

/** Oldest first: mostly renames, some renamed values, and an odd number of moves, so that `city` ends in the other place. */
function itemEdits(count: number): MemberEdit[] {
  const places = Math.floor((count + 2) / 10)
  const kinds = Array.from({ length: count }, (_, i) => {
    if (i % 10 === 3) return 'map'
    return i % 10 === 7 && (i > 7 || places % 2 === 1) ? 'move' : 'rename'
  })
  const all = { map: 0, move: 0, rename: 0 }
  for (const kind of kinds) all[kind]++
  const done = { map: 0, move: 0, rename: 0 }
  return kinds.map((kind) => {
    const nth = done[kind]++
    if (kind === 'rename') return renaming(nth, all.rename)
    if (kind === 'move') return nth % 2 === 0 ? move('city', 'place.city') : move('place.city', 'city')
    return mapEnum('status', { [generation('open', nth, all.map)]: generation('open', nth + 1, all.map) })
  })
}

function renaming(nth: number, renames: number): MemberEdit {
  const member = names[nth % names.length] ?? 'title'
  const round = Math.floor(nth / names.length)
  const rounds = Math.ceil((renames - names.indexOf(member)) / names.length)
  return rename(generation(member, round, rounds), generation(member, round + 1, rounds))
}

/** What something is called after some of its renamings. */
function generation(name: string, done: number, all: number): string {
  if (done === all) return name
  return done === 0 ? `${name}Old` : `${name}${done}`
}

/** A page of items as the handler answers it. */
export function pageOfItems(count: number): { readonly data: readonly Item[] } {
  const data = Array.from({ length: count }, (_, i) => ({
    id: `item-${i}`,
    title: `Title ${i}`,
    mail: `${i}@example.com`,
    phone: '+43 1 234567',
    note: 'Nothing to note.',
    owner: `owner-${i % 7}`,
    colour: 'green',
    status: i % 2 === 0 ? ('open' as const) : ('closed' as const),
    place: { city: 'Vienna', zip: '1010' },
  }))
  return { data }
}

/** The floor: what a person would write by hand to give the oldest clients their page. */
export function takeDownByHand(page: { readonly data: readonly Item[] }): Json {
  return {
    data: page.data.map((item) => ({
      id: item.id,
      titleOld: item.title,
      mailOld: item.mail,
      phoneOld: item.phone,
      noteOld: item.note,
      ownerOld: item.owner,
      colourOld: item.colour,
      status: item.status === 'open' ? 'openOld' : item.status,
      place: { zip: item.place.zip },
      city: item.place.city,
    })),
  }
}
