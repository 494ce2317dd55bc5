import { change, relax } from '@stella/versioning'
import { SettingsInput } from '../../settings.ts'

export default change({
  release: '1.2.0',
  title: 'The time zone may be left out when settings are changed',
  why: 'Consumers without a time zone of their own overwrote the one its owner had chosen.',
  on: SettingsInput,
  edits: [relax('timezone', { default: 'UTC' })],
})
