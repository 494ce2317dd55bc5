import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { choice, model, nullable } from '../shapes.ts'
import { versionForm } from '../shared/version.ts'

const SupportedMajor = model(
  'SupportedMajor',
  {
    major: Type.Integer({ description: 'The number in the path.', examples: [2] }),
    lowest: Type.String({
      ...versionForm,
      description: 'The oldest release that is served.',
      examples: ['2.0.0'],
    }),
    highest: Type.String({ ...versionForm, description: 'The newest release.', examples: ['2.2.0'] }),
    state: choice(['served', 'deprecated'], { description: 'Whether an end has been announced.' }),
    sunset: nullable(
      Type.String({
        format: 'date',
        description: 'First day on which it may be gone.',
        examples: ['2027-03-17'],
      }),
    ),
  },
  { description: 'A major version and the releases of it that are served.' },
)

export const Health = model(
  'Health',
  {
    service: Type.Literal('integrations', { description: 'The surface that answers.' }),
    status: choice(['ok', 'degraded'], {
      description: '`degraded`: requests are answered, but slower or with more 503 than usual.',
    }),
    contractVersion: Type.String({
      ...versionForm,
      description:
        'The release this answer was served as; without a version header, the newest of its major.',
      examples: ['2.2.0'],
    }),
    supported: Type.Array(SupportedMajor, { description: 'All that is served, by major.' }),
  },
  { description: 'Whether the service works and which versions it speaks.' },
)

export const healthOperations = {
  getHealth: operation({
    method: 'GET',
    path: '/health',
    summary: 'Check the service',
    description: 'Tells whether the service works and which versions it serves. Needs no credential.',
    tag: 'Service',
    auth: 'none',
    responses: { 200: { description: 'The service answers.', schema: Health } },
  }),
}
