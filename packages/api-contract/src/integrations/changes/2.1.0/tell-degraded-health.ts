import { change, constrain, extendEnum } from '@stella/versioning'
import { Health } from '../../health.ts'

export default change({
  release: '2.1.0',
  title: 'Health can be `degraded`',
  why: 'A slow store looked like a sound service.',
  on: Health,
  edits: [
    extendEnum('status', { degraded: 'ok' }),
    constrain('status', { was: { description: 'Whether the service works.' }, effect: 'described' }),
  ],
})
