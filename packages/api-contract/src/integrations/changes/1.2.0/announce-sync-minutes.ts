import { change, deprecate } from '@stella/versioning'
import { Settings, SettingsInput } from '../../settings.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces that the interval will be given in minutes',
  why: 'Nobody needs seconds, and a unit in the name prevents mistakes.',
  on: [Settings, SettingsInput],
  edits: [deprecate('syncEvery', { sunset, replacement: 'syncIntervalMinutes' })],
})
