import { change, changeStatus, operation } from '@stella/versioning'

export default change({
  release: '2.0.0',
  title: 'Storing content under a new id answers 201',
  why: 'Consumers could not tell whether they had created a text or replaced one.',
  on: operation('putContent'),
  edits: [changeStatus({ from: 200, to: 201 })],
})
