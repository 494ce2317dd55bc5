import { add, change } from '@stella/versioning'
import { Installation } from '../../installation.ts'

export default change({
  release: '2.1.0',
  title: 'Installations say which release they are pinned to',
  why: 'A consumer that cannot send the version header can be held at one release by its owner.',
  on: Installation,
  edits: [add('pinnedVersion')],
})
