import { addErrors, change, operation } from '@stella/versioning'

export default change({
  release: '2.1.0',
  title: 'Operations that need a scope answer `INSTALLATION_SUSPENDED`',
  why: 'It looked as if the credential had lost its scopes, and owners issued new ones in vain.',
  on: [
    operation('getSettings'),
    operation('putSettings'),
    operation('listEvents'),
    operation('postEvents'),
    operation('listContent'),
    operation('getContent'),
    operation('putContent'),
    operation('deleteContent'),
  ],
  edits: [addErrors(['INSTALLATION_SUSPENDED'])],
})
