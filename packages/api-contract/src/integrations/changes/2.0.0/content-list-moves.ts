import { change, movePath, operation } from '@stella/versioning'

export default change({
  release: '2.0.0',
  title: '`/contents` is now `/content`',
  why: 'All other paths name what they hold as people say it.',
  on: operation('listContent'),
  edits: [movePath('/contents', '/content')],
})
