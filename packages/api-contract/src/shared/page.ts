import { Type, type TSchema } from 'typebox'
import { model, nullable } from '../shapes.ts'

const place = {
  nextCursor: nullable(
    Type.String({
      description: 'Send it as `cursor` to get the next page; `null` on the last one.',
      examples: ['b2Zmc2V0PTUw'],
    }),
  ),
  hasMore: Type.Boolean({ description: 'Whether there is a next page.' }),
  limit: Type.Integer({ description: 'The page size that was applied.', examples: [50] }),
}

const total = Type.Integer({
  minimum: 0,
  description: 'How many items the whole list has, with the filters applied.',
  examples: [120],
})

const words = { description: 'Where this page stands in the list.' }

function dataOf<Item extends TSchema>(item: Item) {
  return Type.Array(item, { description: 'The items of this page, in the order of the list.' })
}

/** One page of a list. Order is the same in every release, so a cursor holds across them. */
export function pageOf<Item extends TSchema>($id: string, item: Item, description: string) {
  return model($id, { data: dataOf(item), page: Type.Object(place, words) }, { description })
}

/** One page of a list whose whole length is told. */
export function countedPageOf<Item extends TSchema>($id: string, item: Item, description: string) {
  const page = Type.Object({ ...place, total }, words)
  return model($id, { data: dataOf(item), page }, { description })
}

/** The query parameters every list takes. */
export const pageQuery = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100, default: 50, description: 'Items a page has at most.' }),
  ),
  cursor: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 512,
      description: 'Where to go on: the cursor that the page before named.',
    }),
  ),
}
