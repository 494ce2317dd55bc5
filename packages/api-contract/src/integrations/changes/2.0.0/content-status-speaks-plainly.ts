import { change, mapEnum, queryOf } from '@stella/versioning'
import { Content, ContentInput } from '../../content.ts'

export default change({
  release: '2.0.0',
  title: 'Content is `published` or `archived`, no longer `publish` or `trash`',
  why: 'The words came from one platform, and `trash` sounded as if it would be deleted.',
  on: [Content, ContentInput, queryOf('listContent')],
  edits: [mapEnum('status', { publish: 'published', trash: 'archived' })],
})
