import { add, change, queryOf } from '@stella/versioning'

export default change({
  release: '2.2.0',
  title: 'Content can be listed from a point in time on',
  why: 'Keeping a copy up to date took every page of the list.',
  on: queryOf('listContent'),
  edits: [add('updatedSince')],
})
