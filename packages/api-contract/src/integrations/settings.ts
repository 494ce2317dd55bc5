import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { closed, dateTime, input, model, nullable } from '../shapes.ts'

const language = Type.String({
  minLength: 2,
  maxLength: 35,
  description: 'BCP 47 tag of the language that texts without one of their own are in.',
  examples: ['en'],
})
const timezone = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'IANA name of the time zone that reports use.',
  examples: ['Europe/Lisbon'],
})
const syncContent = Type.Boolean({ description: 'Whether the consumer should send its content.' })
const notifications = {
  email: nullable(
    Type.String({
      format: 'email',
      maxLength: 254,
      description: 'Who hears about failures.',
      examples: ['ops@example.com'],
    }),
  ),
  onFailure: Type.Boolean({ description: 'Whether a failed synchronisation sends a message.' }),
}
const syncIntervalMinutes = Type.Integer({
  minimum: 5,
  maximum: 1440,
  description: 'Minutes between two synchronisations.',
  examples: [60],
})

export const Settings = model(
  'Settings',
  {
    language,
    timezone,
    syncContent,
    syncIntervalMinutes,
    notifications: Type.Object(notifications, { description: 'Who is told about what.' }),
    updatedAt: dateTime('When they were last changed.'),
  },
  { description: 'How a consumer should behave. Its owner and the consumer itself can change it.' },
)

export const SettingsInput = input(
  'SettingsInput',
  {
    language,
    timezone: Type.Optional(timezone),
    syncContent,
    syncIntervalMinutes,
    notifications: Type.Optional(closed(notifications, { description: 'Who is told about what.' })),
  },
  { description: 'New settings. Optional members that are left out keep their value.' },
)

const etag = Type.String({
  description: 'Identifies what was answered, for use in `If-Match`.',
  examples: ['"5"'],
})

export const settingsOperations = {
  getSettings: operation({
    method: 'GET',
    path: '/settings',
    summary: 'Read the settings',
    description: 'The settings of the installation, with an ETag to change them safely.',
    tag: 'Settings',
    auth: 'credential',
    scope: 'settings:read',
    responses: { 200: { description: 'The settings.', schema: Settings, headers: { etag } } },
  }),
  putSettings: operation({
    method: 'PUT',
    path: '/settings',
    summary: 'Change the settings',
    description: 'Sets the settings. With `If-Match` it does so only if they are still those that were read.',
    tag: 'Settings',
    auth: 'credential',
    scope: 'settings:write',
    parameters: {
      header: closed({
        'if-match': Type.Optional(
          Type.String({
            maxLength: 256,
            description: 'ETag of the settings that were read.',
            examples: ['"5"'],
          }),
        ),
      }),
    },
    body: SettingsInput,
    responses: { 200: { description: 'The settings as they are now.', schema: Settings, headers: { etag } } },
    errors: ['PRECONDITION_FAILED'],
  }),
}
