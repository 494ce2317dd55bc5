import { change, constrain, extendEnum, queryOf } from '@stella/versioning'
import { Content, ContentInput } from '../../content.ts'

export default change({
  release: '2.1.0',
  title: 'Content can be `scheduled`',
  why: 'Texts that were to appear later could not be told from drafts.',
  on: [Content, ContentInput, queryOf('listContent')],
  edits: [
    extendEnum('status', { scheduled: 'draft' }),
    constrain('status', { was: { description: 'Where it stands.' }, effect: 'described' }),
  ],
})
