import { Type } from 'typebox'
import { choice, closed, dateTime, freeForm, model, nullable } from '../shapes.ts'
import { pageOf } from '../shared/page.ts'
import { count, id, installationId } from './forms.ts'

const actorType = choice(['user', 'token', 'installation', 'cli', 'system'], {
  description: 'What kind of actor it is.',
  examples: ['user'],
})

const action = Type.String({
  maxLength: 80,
  description: 'What was done: noun and verb.',
  examples: ['credential.revoke'],
})

const hash = Type.String({
  description: 'SHA-256 of the entry and of the hash before it, in hex.',
  examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
})

const Actor = model(
  'Actor',
  {
    type: actorType,
    id: id('Id of the person, token or installation; name of the program otherwise.', 'usr_2f6k8d3p'),
    name: nullable(
      Type.String({
        description: 'What the actor is called now; `null` where it is not known.',
        examples: ['Ada'],
      }),
    ),
  },
  { description: 'Who made a change.' },
)

const fact = (description: string) => nullable(freeForm({ description, examples: [{ status: 'active' }] }))

export const AuditEntry = model(
  'AuditEntry',
  {
    sequence: count('Its place in the log, from 1, without gaps over all accounts.'),
    at: dateTime('When it was made.'),
    actor: Actor,
    action,
    target: Type.String({ description: 'Id of what changed.', examples: ['cred_7m2k9q4x'] }),
    installationId: nullable(installationId),
    requestId: nullable(
      Type.String({ description: 'The request that made it.', examples: ['req_5d8f3a1c'] }),
    ),
    before: fact('What was; `null` for what is new.'),
    after: fact('What is; `null` for what is gone.'),
    previousHash: hash,
    hash,
  },
  { description: 'One change, who made it, and its place in the chain.' },
)

export const AuditPage = pageOf('AuditPage', AuditEntry, 'A page of changes, newest first.')

/** The query parameters by which changes are chosen. */
export const auditFilter = {
  installationId: Type.Optional(installationId),
  actor: Type.Optional(id('Only changes of the actor with this id.', 'usr_2f6k8d3p')),
  actorType: Type.Optional(actorType),
  action: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 80,
      description: 'Only this action; with a dot at its end, all of a noun.',
      examples: ['credential.'],
    }),
  ),
  target: Type.Optional(id('Only changes of what has this id.', 'cred_7m2k9q4x')),
  from: Type.Optional(dateTime('First moment wanted.')),
  to: Type.Optional(dateTime('First moment no longer wanted.')),
}

export const exportQuery = closed({
  ...auditFilter,
  format: Type.Optional(
    choice(['csv', 'jsonl'], {
      default: 'csv',
      description: '`csv`: for spreadsheets. `jsonl`: one JSON object a line.',
    }),
  ),
})
