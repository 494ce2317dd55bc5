import { change, queryOf, rename } from '@stella/versioning'

export default change({
  release: '2.0.0',
  title: '`per_page` is now `limit`',
  why: 'It was the only parameter of its style, and there are no numbered pages.',
  on: [queryOf('listEvents'), queryOf('listContent')],
  edits: [rename('per_page', 'limit')],
})
