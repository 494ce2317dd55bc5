import { change, deprecate } from '@stella/versioning'
import { Event, EventInput } from '../../events.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that an event will have one actor',
  why: 'No consumer ever reported more than one.',
  on: [Event, EventInput],
  edits: [deprecate('actors', { sunset, replacement: 'actor' })],
})
