import { Type, type TSchema } from 'typebox'
import { model, nullable } from '../shapes.ts'

/** One page of a list. Order is the same in every release, so a cursor holds across them. */
export function pageOf<Item extends TSchema>($id: string, item: Item, description: string) {
  return model(
    $id,
    {
      data: Type.Array(item, { description: 'The items of this page, in the order of the list.' }),
      page: Type.Object(
        {
          nextCursor: nullable(
            Type.String({
              description: 'Send it as `cursor` to get the next page; `null` on the last one.',
              examples: ['b2Zmc2V0PTUw'],
            }),
          ),
          hasMore: Type.Boolean({ description: 'Whether there is a next page.' }),
          limit: Type.Integer({ description: 'The page size that was applied.', examples: [50] }),
        },
        { description: 'Where this page stands in the list.' },
      ),
    },
    { description },
  )
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
