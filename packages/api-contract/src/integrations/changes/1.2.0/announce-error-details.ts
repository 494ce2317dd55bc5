import { change, deprecate } from '@stella/versioning'
import { ErrorBody } from '../../operations.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that the `detail` of an error will be called `details`',
  why: 'RFC 9457 gives `detail` another meaning.',
  on: ErrorBody,
  edits: [deprecate('detail', { sunset, replacement: 'details' })],
})
