import { add, change } from '@stella/versioning'
import { Settings, SettingsInput } from '../../settings.ts'

export default change({
  release: '1.1.0',
  title: 'Settings say who hears about failures',
  why: 'Failed synchronisations went unnoticed, because nobody was told.',
  on: [Settings, SettingsInput],
  edits: [add('notifications')],
})
