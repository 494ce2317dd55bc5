import { change, movePath, operation } from '@stella/versioning'

export default change({
  release: '2.0.0',
  title: '`/contents/{id}` is now `/content/{externalId}`',
  why: 'All other paths name what they hold as people say it.',
  on: [operation('getContent'), operation('putContent'), operation('deleteContent')],
  edits: [movePath('/contents/{id}', '/content/{externalId}')],
})
