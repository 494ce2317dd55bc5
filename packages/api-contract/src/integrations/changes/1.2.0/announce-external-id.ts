import { change, deprecate } from '@stella/versioning'
import { Content } from '../../content.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that the `id` of content will be called `externalId`',
  why: 'It is the id at the consumer, and was taken for one of ours.',
  on: Content,
  edits: [deprecate('id', { sunset, replacement: 'externalId' })],
})
