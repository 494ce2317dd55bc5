import { change, extendEnum } from '@stella/versioning'
import { ErrorBody } from '../../operations.ts'

export default change({
  release: '2.1.0',
  title: 'A suspended installation has an error code of its own',
  why: 'It looked as if the credential had lost its scopes, and owners issued new ones in vain.',
  on: ErrorBody,
  edits: [extendEnum('code', { INSTALLATION_SUSPENDED: 'INSUFFICIENT_SCOPE' })],
})
