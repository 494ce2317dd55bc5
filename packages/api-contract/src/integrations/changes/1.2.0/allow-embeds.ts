import { change, extendUnion, refTo } from '@stella/versioning'
import { Block, EmbedBlock } from '../../block.ts'

export default change({
  release: '1.2.0',
  title: 'A body can show something from another site',
  why: 'Videos and maps were lost on the way, or came as unreadable text.',
  on: Block,
  edits: [
    extendUnion('', {
      schema: refTo(EmbedBlock.$id),
      tag: 'type',
      value: 'embed',
      down: (block) => ({ type: 'paragraph', text: block.url ?? '' }),
    }),
  ],
})
