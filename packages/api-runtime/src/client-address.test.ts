import { describe, expect, test } from 'vitest'
import { addressBlock, clientAddress, trustedProxies } from './client-address.ts'

const isTrusted = trustedProxies(['10.0.0.0/8', '192.0.2.7', 'fd00::/8'])

function seen(remote: string, ...forwarded: string[]): string {
  return clientAddress(
    remote,
    forwarded.flatMap((value) => ['X-Forwarded-For', value]),
    isTrusted,
  )
}

describe('the client address', () => {
  test('is the peer when the peer is no proxy of ours, whatever it claims', () => {
    expect(seen('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  })

  test('is the nearest address that no trusted proxy has', () => {
    expect(seen('10.1.1.1', '6.6.6.6, 198.51.100.1, 10.2.2.2')).toBe('198.51.100.1')
    expect(seen('192.0.2.7', '6.6.6.6', '198.51.100.1, fd00::1')).toBe('198.51.100.1')
    expect(seen('::ffff:10.1.1.1', '::ffff:198.51.100.1')).toBe('198.51.100.1')
  })

  test('stops at what is no address, and at the last proxy when all are trusted', () => {
    expect(seen('10.1.1.1', '198.51.100.1, unknown, 10.2.2.2')).toBe('10.2.2.2')
    expect(seen('10.1.1.1', '198.51.100.1, 0x7f.1')).toBe('10.1.1.1')
    expect(seen('10.1.1.1', '10.3.3.3, 10.2.2.2')).toBe('10.3.3.3')
    expect(seen('10.1.1.1')).toBe('10.1.1.1')
  })

  test('needs proxies that are addresses or ranges', () => {
    for (const entry of ['proxy', '10.0.0.0/33', '10/8', '', 'fd00::/200', '1.2.3'])
      expect(() => trustedProxies([entry])).toThrow(`'${entry}' is no trusted proxy`)
  })
})

test('IPv6 addresses of one subscriber count as one', () => {
  expect(addressBlock('2001:db8:1:2:3:4:5:6')).toBe(addressBlock('2001:db8:1:2::1'))
  expect(addressBlock('2001:db8:1:2::1')).not.toBe(addressBlock('2001:db8:1:3::1'))
  expect(addressBlock('::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(addressBlock('192.0.2.1')).toBe('192.0.2.1')
  expect(addressBlock('')).toBe('')
})
