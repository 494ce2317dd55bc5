import { change, rename } from '@stella/versioning'
import { ErrorBody } from '../../operations.ts'

export default change({
  release: '2.0.0',
  title: 'The `detail` of an error is now `details`',
  why: 'RFC 9457 gives `detail` another meaning.',
  on: ErrorBody,
  edits: [rename('detail', 'details')],
})
