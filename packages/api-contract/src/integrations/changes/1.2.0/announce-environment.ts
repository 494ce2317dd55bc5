import { change, deprecate } from '@stella/versioning'
import { ConnectRequest, Installation } from '../../installation.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that what a consumer runs on moves into `environment`',
  why: 'More facts about the platform are wanted than should stand beside the name of the installation.',
  on: [Installation, ConnectRequest],
  edits: [
    deprecate('platform', { sunset, replacement: 'environment.platform' }),
    deprecate('platformVersion', { sunset, replacement: 'environment.platformVersion' }),
    deprecate('phpVersion', { sunset, replacement: 'environment.phpVersion' }),
  ],
})
