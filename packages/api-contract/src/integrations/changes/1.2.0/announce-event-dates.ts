import { change, deprecate } from '@stella/versioning'
import { Event, EventInput } from '../../events.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that events will carry a date and time',
  why: 'Seconds are too coarse to tell events of one request apart.',
  on: [Event, EventInput],
  edits: [deprecate('timestamp', { sunset, replacement: 'occurredAt' })],
})
