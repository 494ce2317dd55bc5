import { add, change } from '@stella/versioning'
import { Event, EventInput } from '../../events.ts'

export default change({
  release: '1.1.0',
  title: 'Events can name the content they are about',
  why: 'Consumers put the id into `data` under names of their own, where it could not be found.',
  on: [Event, EventInput],
  edits: [add('externalId')],
})
