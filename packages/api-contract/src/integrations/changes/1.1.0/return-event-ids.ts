import { add, change } from '@stella/versioning'
import { EventReceipt } from '../../events.ts'

export default change({
  release: '1.1.0',
  title: 'A stored batch gives back the ids of its events',
  why: 'A consumer could not tell which of its events a stored one was.',
  on: EventReceipt,
  edits: [add('ids')],
})
