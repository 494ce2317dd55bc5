import { change, rename } from '@stella/versioning'
import { ConnectRequest, Installation } from '../../installation.ts'

export default change({
  release: '2.0.0',
  title: '`siteUrl` is now `homepage`',
  why: 'An app has a front page, too, and one installation can serve several sites.',
  on: [Installation, ConnectRequest],
  edits: [rename('siteUrl', 'homepage')],
})
