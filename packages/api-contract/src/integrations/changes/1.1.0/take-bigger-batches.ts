import { change, constrain } from '@stella/versioning'
import { EventBatch } from '../../events.ts'

export default change({
  release: '1.1.0',
  title: 'A batch may hold 100 events',
  why: 'Consumers that send once an hour had to split nearly every batch of 50.',
  on: EventBatch,
  edits: [constrain('events', { was: { maxItems: 50 }, effect: 'loosened' })],
})
