import type { CallRecord } from '@stella/api-runtime'
import { expect, test } from 'vitest'
import { Metrics } from './metrics.ts'

const call: CallRecord = {
  requestId: 'req_1',
  method: 'GET',
  route: '/integrations/v1/events',
  operationId: 'listEvents',
  callerId: 'ins_1',
  release: '1.2.0',
  status: 200,
  error: null,
  deprecatedMembers: [],
  durationMs: 1,
}

function linesOf(metrics: Metrics): string[] {
  return String(metrics.reply().body).split('\n')
}

test('durations are counted cumulatively, by operation, release and status', () => {
  const metrics = new Metrics()
  for (const durationMs of [0.2, 0.75, 9000]) metrics.observe({ ...call, durationMs })
  metrics.observe({ ...call, operationId: null, status: 404, durationMs: 0.25 })
  const lines = linesOf(metrics)
  const labels = 'operation="listEvents",release="1.2.0",status="200"'
  expect(lines).toContain(`stella_request_duration_seconds_bucket{${labels},le="0.0005"} 1`)
  expect(lines).toContain(`stella_request_duration_seconds_bucket{${labels},le="0.001"} 2`)
  expect(lines).toContain(`stella_request_duration_seconds_bucket{${labels},le="2.5"} 2`)
  expect(lines).toContain(`stella_request_duration_seconds_bucket{${labels},le="+Inf"} 3`)
  expect(lines).toContain(`stella_request_duration_seconds_sum{${labels}} 9.00095`)
  expect(lines).toContain(`stella_request_duration_seconds_count{${labels}} 3`)
  expect(lines).toContain(
    'stella_request_duration_seconds_count{operation="none",release="1.2.0",status="404"} 1',
  )
})

test('deprecated members are counted, their names escaped', () => {
  const metrics = new Metrics()
  metrics.observe({ ...call, deprecatedMembers: ['?per_page', 'a"b\\c\n'] })
  metrics.observe({ ...call, deprecatedMembers: ['?per_page'] })
  const lines = linesOf(metrics)
  const labels = 'operation="listEvents",release="1.2.0"'
  expect(lines).toContain(`stella_deprecated_requests_total{${labels},member="?per_page"} 2`)
  expect(lines).toContain(String.raw`stella_deprecated_requests_total{${labels},member="a\"b\\c\n"} 1`)
})
