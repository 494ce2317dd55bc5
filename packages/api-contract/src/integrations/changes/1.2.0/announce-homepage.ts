import { change, deprecate } from '@stella/versioning'
import { ConnectRequest, Installation } from '../../installation.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that `siteUrl` will be called `homepage`',
  why: 'An app has a front page, too, and one installation can serve several sites.',
  on: [Installation, ConnectRequest],
  edits: [deprecate('siteUrl', { sunset, replacement: 'homepage' })],
})
