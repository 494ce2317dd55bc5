import { change, extendUnion, refTo } from '@stella/versioning'
import { ActorInput, ApplicationActorInput } from '../../actor.ts'

export default change({
  release: '2.2.0',
  title: 'Events can be reported with other software as their actor',
  why: 'Newsletters and importers act through a consumer and were taken for a part of it.',
  on: ActorInput,
  edits: [
    extendUnion('', {
      schema: refTo(ApplicationActorInput.$id),
      tag: 'type',
      value: 'application',
      down: (actor) => ({ type: 'system', component: actor.id ?? '' }),
    }),
  ],
})
