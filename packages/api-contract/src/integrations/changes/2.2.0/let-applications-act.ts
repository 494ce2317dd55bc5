import { change, extendUnion, refTo } from '@stella/versioning'
import type { Static } from 'typebox'
import { Actor, ApplicationActor } from '../../actor.ts'

type Application = Static<typeof ApplicationActor>

export default change({
  release: '2.2.0',
  title: 'Other software can be the actor of an event',
  why: 'Newsletters and importers act through a consumer and were taken for a part of it.',
  on: Actor,
  edits: [
    extendUnion('', {
      schema: refTo(ApplicationActor.$id),
      tag: 'type',
      value: 'application',
      // It is called with values of this branch only.
      down: (actor) => ({ type: 'system', component: (actor as Application).id }),
    }),
  ],
})
