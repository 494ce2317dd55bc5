import { change, extendUnion, refTo } from '@stella/versioning'
import { Actor, ApplicationActor } from '../../actor.ts'

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
      down: (actor) => ({ type: 'system', component: actor.id ?? '' }),
    }),
  ],
})
