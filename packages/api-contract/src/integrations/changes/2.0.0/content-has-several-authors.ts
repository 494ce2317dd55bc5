import { change, rename, wrap } from '@stella/versioning'
import { Content, ContentInput } from '../../content.ts'

export default change({
  release: '2.0.0',
  title: 'Content has `authors`',
  why: 'Many texts are signed by more than one person.',
  on: [Content, ContentInput],
  edits: [rename('author', 'authors'), wrap('authors')],
})
