import { change, deprecateOperation, operation } from '@stella/versioning'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that `POST /ping` will go',
  why: 'Every request shows that a consumer is alive.',
  on: operation('ping'),
  edits: [deprecateOperation({ sunset, replacement: 'GET /installation' })],
})
