import { change, pathOf, rename } from '@stella/versioning'

export default change({
  release: '2.0.0',
  title: 'The path parameter of content is called `externalId`',
  why: 'It is the id at the consumer, and was taken for one of ours.',
  on: [pathOf('getContent'), pathOf('putContent'), pathOf('deleteContent')],
  edits: [rename('id', 'externalId')],
})
