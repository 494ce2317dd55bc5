import { Type } from 'typebox'
import { input, model, named } from '../shapes.ts'

const user = {
  type: Type.Literal('user', { description: 'A person.' }),
  id: Type.String({
    minLength: 1,
    maxLength: 128,
    description: "The consumer's own id of the person.",
    examples: ['17'],
  }),
  displayName: Type.Optional(
    Type.String({ maxLength: 200, description: 'What to call the person.', examples: ['Ada'] }),
  ),
}

const system = {
  type: Type.Literal('system', { description: 'A part of the consumer itself.' }),
  component: Type.String({ minLength: 1, maxLength: 128, description: 'Which part.', examples: ['cron'] }),
}

const application = {
  type: Type.Literal('application', { description: 'Other software that acts through the consumer.' }),
  id: Type.String({ minLength: 1, maxLength: 128, description: 'Which software.', examples: ['newsletter'] }),
  version: Type.Optional(Type.String({ maxLength: 40, description: 'Its version.', examples: ['3.1'] })),
}

const words = {
  user: { description: 'A person who caused an event.' },
  system: { description: 'A part of the consumer that caused an event.' },
  application: { description: 'Other software that caused an event.' },
  actor: { description: 'Who or what caused an event.' },
}

export const UserActor = model('UserActor', user, words.user)
const SystemActor = model('SystemActor', system, words.system)
export const ApplicationActor = model('ApplicationActor', application, words.application)
export const Actor = named(
  'Actor',
  Type.Union([UserActor, SystemActor, ApplicationActor], { type: 'object', ...words.actor }),
)

export const UserActorInput = input('UserActorInput', user, words.user)
const SystemActorInput = input('SystemActorInput', system, words.system)
export const ApplicationActorInput = input('ApplicationActorInput', application, words.application)
export const ActorInput = named(
  'ActorInput',
  Type.Union([UserActorInput, SystemActorInput, ApplicationActorInput], { type: 'object', ...words.actor }),
)
