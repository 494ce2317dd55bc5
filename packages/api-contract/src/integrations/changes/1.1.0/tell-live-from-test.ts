import { add, change } from '@stella/versioning'
import { Installation } from '../../installation.ts'

export default change({
  release: '1.1.0',
  title: 'Installations say whether their data is real',
  why: 'Staging sites were mistaken for live ones.',
  on: Installation,
  edits: [add('mode')],
})
