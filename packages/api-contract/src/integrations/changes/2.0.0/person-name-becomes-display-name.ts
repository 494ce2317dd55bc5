import { change, rename } from '@stella/versioning'
import { UserActor, UserActorInput } from '../../actor.ts'

export default change({
  release: '2.0.0',
  title: 'The `name` of a person is now `displayName`',
  why: 'Some consumers sent login names, which are not meant to be shown.',
  on: [UserActor, UserActorInput],
  edits: [rename('name', 'displayName')],
})
