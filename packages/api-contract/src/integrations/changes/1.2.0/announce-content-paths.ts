import { change, deprecateOperation, operation } from '@stella/versioning'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that `/contents` will be called `/content`',
  why: 'All other paths name what they hold as people say it.',
  on: [
    operation('listContent'),
    operation('getContent'),
    operation('putContent'),
    operation('deleteContent'),
  ],
  edits: [deprecateOperation({ sunset, replacement: '/content' })],
})
