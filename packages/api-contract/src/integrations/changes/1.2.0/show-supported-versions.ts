import { add, change } from '@stella/versioning'
import { Health } from '../../health.ts'

export default change({
  release: '1.2.0',
  title: 'Health lists every version that is served',
  why: 'Consumers learned only from an error that their version had gone.',
  on: Health,
  edits: [add('supported')],
})
