import { describe, expect, test } from 'vitest'
import { styleFor } from '../output/style.ts'
import { logText } from './log-text.ts'

const plain = styleFor({ isTTY: false, write: () => undefined }, {})
const common = { level: 'info', time: '2026-11-21T21:33:21.151Z', pid: 1, hostname: 'vm' }
const show = (line: object): string => logText(JSON.stringify({ ...common, ...line }), plain)

describe('a line of the log, for a person', () => {
  test('tells what became of a request', () => {
    const request = { method: 'GET', route: '/integrations/v2/health', release: '2.2.0', durationMs: 1.26 }
    expect(show({ ...request, status: 200, error: null, callerId: null, msg: 'request' })).toBe(
      '21:33:21  GET     200  /integrations/v2/health  as 2.2.0  1.3 ms\n',
    )
    expect(
      show({
        ...request,
        route: null,
        status: 404,
        error: 'NOT_FOUND',
        callerId: 'ins_1',
        msg: 'request',
      }),
    ).toBe('21:33:21  GET     404  (no such route)  as 2.2.0  NOT_FOUND  ins_1  1.3 ms\n')
  })

  test('tells everything else with its members', () => {
    expect(show({ msg: 'stopping', signal: 'SIGTERM' })).toBe('21:33:21  info  stopping  signal=SIGTERM\n')
  })

  test('shows a stack, and lets nothing move the cursor', () => {
    const err = { message: 'gone\u001b[2J', stack: 'Error: gone\u001b[2J\n    at here' }
    expect(show({ level: 'error', msg: 'request failed', err })).toBe(
      '21:33:21  error  request failed\nError: gone\\u001b[2J\n    at here\n',
    )
  })
})
