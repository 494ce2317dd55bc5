import { change, move } from '@stella/versioning'
import { ConnectRequest, Installation } from '../../installation.ts'

export default change({
  release: '2.0.0',
  title: 'What a consumer runs on now stands in `environment`',
  why: 'More facts about the platform are wanted than should stand beside the name of the installation.',
  on: [Installation, ConnectRequest],
  edits: [
    move('platform', 'environment.platform'),
    move('platformVersion', 'environment.platformVersion'),
    move('phpVersion', 'environment.phpVersion'),
  ],
})
