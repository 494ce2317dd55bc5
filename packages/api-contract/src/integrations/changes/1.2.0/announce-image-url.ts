import { change, deprecate } from '@stella/versioning'
import { ImageBlock, ImageBlockInput } from '../../block.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that the `src` of a picture will be called `url`',
  why: 'Every other address is called `url`.',
  on: [ImageBlock, ImageBlockInput],
  edits: [deprecate('src', { sunset, replacement: 'url' })],
})
