import { change, rename } from '@stella/versioning'
import { Content } from '../../content.ts'

export default change({
  release: '2.0.0',
  title: 'The `id` of content is now `externalId`',
  why: 'It is the id at the consumer, and was taken for one of ours.',
  on: Content,
  edits: [rename('id', 'externalId')],
})
