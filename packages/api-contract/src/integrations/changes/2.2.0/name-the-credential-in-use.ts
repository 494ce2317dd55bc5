import { add, change, deprecate } from '@stella/versioning'
import { Installation } from '../../installation.ts'

export default change({
  release: '2.2.0',
  title: 'An installation tells which credential it was read with',
  why: 'It can have several. Scopes and expiry belong to one of them, so `scopes` moves there.',
  on: Installation,
  edits: [add('credential'), deprecate('scopes', { sunset: '2027-11-03', replacement: 'credential.scopes' })],
})
