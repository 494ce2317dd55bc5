import { add, change } from '@stella/versioning'
import { Content, ContentInput } from '../../content.ts'

export default change({
  release: '1.2.0',
  title: 'Content says when it was published',
  why: 'The time it was stored says nothing about the time its readers saw it.',
  on: [Content, ContentInput],
  edits: [add('publishedAt')],
})
