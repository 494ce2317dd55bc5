import { change, deprecate } from '@stella/versioning'
import { UserActor, UserActorInput } from '../../actor.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that the `name` of a person will be called `displayName`',
  why: 'Some consumers sent login names, which are not meant to be shown.',
  on: [UserActor, UserActorInput],
  edits: [deprecate('name', { sunset, replacement: 'displayName' })],
})
