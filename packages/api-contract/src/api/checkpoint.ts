import { Type } from 'typebox'
import { dateTime, model, nullable } from '../shapes.ts'
import { pageOf } from '../shared/page.ts'
import { count, id } from './forms.ts'

const head = Type.String({
  description: 'Hash of the last entry.',
  examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
})

const members = {
  id: id('Identifies the checkpoint.', 'chk_8q3m5t1v'),
  at: dateTime('When it was made.'),
  count: count('How many entries the log had.'),
  head,
  signature: Type.String({ description: 'Signature over count and head.', examples: ['MEUCIQ…'] }),
  keyId: Type.String({ description: 'Which key made it.', examples: ['4f2a9c1e'] }),
}

const Checkpoint = model('Checkpoint', members, {
  description: 'A head of the log that was signed: a tail cut off later does not go unnoticed.',
})

export const NewCheckpoint = model(
  'NewCheckpoint',
  {
    ...members,
    publicKey: Type.String({
      description: 'Verifies the signature (PEM). Keep it, and the checkpoint, somewhere else.',
      examples: ['-----BEGIN PUBLIC KEY-----…'],
    }),
  },
  { description: 'A checkpoint that has just been made.' },
)

export const CheckpointPage = pageOf('CheckpointPage', Checkpoint, 'A page of checkpoints, newest first.')

export const AuditVerdict = model(
  'AuditVerdict',
  {
    ok: Type.Boolean({ description: 'Whether the chain is whole and has everything that was vouched for.' }),
    count: nullable(count('How many entries the log has; `null` where it is broken.')),
    head: nullable(head),
    brokenAt: nullable(count('Place of the first entry that is not right; `null` where all are.')),
    reason: nullable(
      Type.String({
        description: 'What is wrong with it; `null` where nothing is.',
        examples: ['hash differs'],
      }),
    ),
    checkpoints: Type.Object(
      {
        checked: count('How many checkpoints were held against the log.'),
        lost: Type.Array(Checkpoint, {
          description: 'Those whose entries are gone, or whose signature is not genuine.',
        }),
      },
      { description: 'What became of the checkpoints.' },
    ),
  },
  { description: 'Whether the audit log is whole.' },
)
