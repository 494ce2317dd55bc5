import { change, rename, unwrap } from '@stella/versioning'
import { Event, EventInput } from '../../events.ts'

export default change({
  release: '2.0.0',
  title: 'An event has one `actor`, or none',
  why: 'No consumer ever reported more than one.',
  on: [Event, EventInput],
  edits: [rename('actors', 'actor'), unwrap('actor')],
})
