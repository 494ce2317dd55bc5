import { change, deprecate } from '@stella/versioning'
import { ContentPage } from '../../content.ts'
import { EventPage } from '../../events.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that lists will have a `page`',
  why: 'There was no place to say more about a page than where the next one begins.',
  on: [EventPage, ContentPage],
  edits: [
    deprecate('items', { sunset, replacement: 'data' }),
    deprecate('next', { sunset, replacement: 'page.nextCursor' }),
  ],
})
