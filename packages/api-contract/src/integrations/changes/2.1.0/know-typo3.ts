import { change, extendEnum } from '@stella/versioning'
import { ConnectRequest, Installation } from '../../installation.ts'

export default change({
  release: '2.1.0',
  title: 'TYPO3 is a platform of its own',
  why: 'Its consumers had to call themselves `other`.',
  on: [Installation, ConnectRequest],
  edits: [extendEnum('environment.platform', { typo3: 'other' })],
})
