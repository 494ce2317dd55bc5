import { expect, test } from 'vitest'
import { deviceName } from './device.ts'

test('a browser is told from those it claims to be', () => {
  expect(
    deviceName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0'),
  ).toBe('Edge on Windows')
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1')).toBe(
    'Safari on iOS',
  )
  expect(deviceName('curl/8.10')).toBe('Unknown browser')
  expect(deviceName(null)).toBe('Unknown browser')
})
