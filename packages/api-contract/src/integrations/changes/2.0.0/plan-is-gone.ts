import { change, remove } from '@stella/versioning'
import { Installation } from '../../installation.ts'

export default change({
  release: '2.0.0',
  title: 'Installations no longer have a `plan`',
  why: 'What an account pays for is no business of its consumers.',
  on: Installation,
  edits: [
    remove('plan', {
      schema: {
        type: 'string',
        enum: ['free', 'standard'],
        description: 'What the account pays for. It no longer limits anything.',
      },
      required: true,
      down: { constant: 'standard' },
    }),
  ],
})
