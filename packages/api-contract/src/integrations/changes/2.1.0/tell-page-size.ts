import { add, change } from '@stella/versioning'
import { ContentPage } from '../../content.ts'
import { EventPage } from '../../events.ts'

export default change({
  release: '2.1.0',
  title: 'Lists tell which page size was applied',
  why: 'A `limit` above the highest one allowed had surprised consumers.',
  on: [EventPage, ContentPage],
  edits: [add('page.limit')],
})
