import { change, deprecate } from '@stella/versioning'
import { Installation } from '../../installation.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that `plan` will go',
  why: 'What an account pays for is no business of its consumers.',
  on: Installation,
  edits: [deprecate('plan', { sunset })],
})
