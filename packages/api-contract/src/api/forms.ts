import { Type } from 'typebox'
import { closed } from '../shapes.ts'
import { versionForm } from '../shared/version.ts'

/** Forms that several resources of the surface share. */

/** An id; `example` shows its prefix. */
export function id(description: string, example: string) {
  return Type.String({ minLength: 1, maxLength: 64, description, examples: [example] })
}

export const installationId = id('Identifies the installation for good.', 'ins_4h8t2n6w')
export const credentialId = id('Identifies the credential; no secret.', 'cred_7m2k9q4x')

export const installationPath = closed({ installationId })
export const credentialPath = closed({ installationId, credentialId })

export function name(description: string, example: string) {
  return Type.String({ minLength: 1, maxLength: 200, description, examples: [example] })
}

export function email(description: string) {
  return Type.String({ format: 'email', maxLength: 254, description, examples: ['ada@example.com'] })
}

export function version(description: string) {
  return Type.String({ ...versionForm, description, examples: ['2.2.0'] })
}

export function day(description: string) {
  return Type.String({ format: 'date', description, examples: ['2027-03-17'] })
}

export function count(description: string) {
  return Type.Integer({ minimum: 0, description, examples: [3] })
}

export const etag = Type.String({
  description: 'Identifies what was answered, for use in `If-Match`.',
  examples: ['"5"'],
})

/** The header of a request that changes what may have changed meanwhile. */
export const ifMatch = closed({
  'if-match': Type.Optional(
    Type.String({
      maxLength: 256,
      description: 'ETag of what was read: the change is made only if it is still that.',
      examples: ['"5"'],
    }),
  ),
})

/** The moment from which something no longer works, as a request gives it. */
export const expiresAt = Type.Optional(
  Type.Union(
    [
      Type.String({
        format: 'date-time',
        description: 'A moment in the future.',
        examples: ['2027-11-03T09:30:00Z'],
      }),
      Type.Null(),
    ],
    { description: 'When it stops working; never when absent or `null`.' },
  ),
)
