import { change, convert } from '@stella/versioning'
import { Content, ContentInput } from '../../content.ts'

export default change({
  release: '2.0.0',
  title: '`tags` is a list',
  why: 'Every consumer split the text at its commas in a way of its own.',
  on: [Content, ContentInput],
  edits: [
    convert('tags', {
      from: {
        type: 'string',
        pattern: '^([^,]{1,100}(,[^,]{1,100}){0,49})?$',
        description: 'Words it is filed under, with commas between them.',
        examples: ['news,release'],
      },
      up: (text) => (text === '' ? [] : String(text).split(',')),
      down: (tags) => (Array.isArray(tags) ? tags.join(',') : ''),
    }),
  ],
})
