import { add, change } from '@stella/versioning'
import { Event } from '../../events.ts'

export default change({
  release: '1.1.0',
  title: 'Events say when they were received',
  why: 'The clocks of consumers differ; the order of a list follows the time of receipt.',
  on: Event,
  edits: [add('receivedAt')],
})
