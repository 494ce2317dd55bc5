import { add, change, queryOf } from '@stella/versioning'

export default change({
  release: '2.1.0',
  title: 'Content can be listed by language',
  why: 'Sites in several languages read every page to find the texts of one.',
  on: queryOf('listContent'),
  edits: [add('language')],
})
