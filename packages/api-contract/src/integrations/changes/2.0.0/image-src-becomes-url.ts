import { change, rename } from '@stella/versioning'
import { ImageBlock, ImageBlockInput } from '../../block.ts'

export default change({
  release: '2.0.0',
  title: 'The `src` of a picture is now `url`',
  why: 'Every other address is called `url`.',
  on: [ImageBlock, ImageBlockInput],
  edits: [rename('src', 'url')],
})
