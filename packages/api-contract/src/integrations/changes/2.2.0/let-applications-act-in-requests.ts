import { change, extendUnion, refTo } from '@stella/versioning'
import type { Static } from 'typebox'
import { ActorInput, ApplicationActorInput } from '../../actor.ts'

type Application = Static<typeof ApplicationActorInput>

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
      // It is called with values of this branch only.
      down: (actor) => ({ type: 'system', component: (actor as Application).id }),
    }),
  ],
})
