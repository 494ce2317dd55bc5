import { change, extendUnion, refTo } from '@stella/versioning'
import { BlockInput, EmbedBlockInput } from '../../block.ts'

export default change({
  release: '1.2.0',
  title: 'A body that is sent can show something from another site',
  why: 'Videos and maps were lost on the way, or came as unreadable text.',
  on: BlockInput,
  edits: [
    extendUnion('', {
      schema: refTo(EmbedBlockInput.$id),
      tag: 'type',
      value: 'embed',
      down: (block) => ({ type: 'paragraph', text: block.url ?? '' }),
    }),
  ],
})
