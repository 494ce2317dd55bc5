import { change, deprecate, queryOf } from '@stella/versioning'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that `per_page` will be called `limit`',
  why: 'It was the only parameter of its style, and there are no numbered pages.',
  on: [queryOf('listEvents'), queryOf('listContent')],
  edits: [deprecate('per_page', { sunset, replacement: 'limit' })],
})
