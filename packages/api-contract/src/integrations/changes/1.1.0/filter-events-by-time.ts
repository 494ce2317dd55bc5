import { add, change, queryOf } from '@stella/versioning'

export default change({
  release: '1.1.0',
  title: 'Events can be listed from a point in time on',
  why: 'Reading on from the last visit took every page of the list.',
  on: queryOf('listEvents'),
  edits: [add('since')],
})
