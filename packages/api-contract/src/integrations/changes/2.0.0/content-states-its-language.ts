import { change, require } from '@stella/versioning'
import { Content, ContentInput } from '../../content.ts'

export default change({
  release: '2.0.0',
  title: 'Content has to say which language it is in',
  why: 'Texts without one were taken for English. `und` says that it is not known.',
  on: [Content, ContentInput],
  edits: [require('language', { default: 'und' })],
})
