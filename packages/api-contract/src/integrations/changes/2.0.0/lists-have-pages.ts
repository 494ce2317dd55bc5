import { add, change, move, rename } from '@stella/versioning'
import { ContentPage } from '../../content.ts'
import { EventPage } from '../../events.ts'

export default change({
  release: '2.0.0',
  title: 'Lists have `data` and a `page`',
  why: 'There was no place to say more about a page than where the next one begins.',
  on: [EventPage, ContentPage],
  edits: [rename('items', 'data'), move('next', 'page.nextCursor'), add('page.hasMore')],
})
