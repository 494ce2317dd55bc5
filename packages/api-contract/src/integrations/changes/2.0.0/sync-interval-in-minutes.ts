import { change, convert, rename } from '@stella/versioning'
import { Settings, SettingsInput } from '../../settings.ts'

export default change({
  release: '2.0.0',
  title: '`syncEvery`, in seconds, is now `syncIntervalMinutes`',
  why: 'Nobody needs seconds, and a unit in the name prevents mistakes.',
  on: [Settings, SettingsInput],
  edits: [
    rename('syncEvery', 'syncIntervalMinutes'),
    convert('syncIntervalMinutes', {
      from: {
        type: 'integer',
        minimum: 300,
        maximum: 86_400,
        multipleOf: 60,
        description: 'Seconds between two synchronisations: whole minutes.',
        examples: [3600],
      },
      up: (seconds) => Number(seconds) / 60,
      down: (minutes) => Number(minutes) * 60,
    }),
  ],
})
