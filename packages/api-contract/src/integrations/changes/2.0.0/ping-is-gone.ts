import { change, operation, removeOperation } from '@stella/versioning'
import { retired } from '../../operations.ts'

export default change({
  release: '2.0.0',
  title: '`POST /ping` is gone',
  why: 'Every request shows that a consumer is alive.',
  on: operation('ping'),
  edits: [removeOperation(retired.ping)],
})
