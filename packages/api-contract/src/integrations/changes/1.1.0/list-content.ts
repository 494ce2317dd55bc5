import { addOperation, change, operation } from '@stella/versioning'

export default change({
  release: '1.1.0',
  title: 'Content can be listed',
  why: 'A consumer that lost its own records could not find out what it had already sent.',
  on: operation('listContent'),
  edits: [addOperation()],
})
