import { expect, test } from 'vitest'
import { workspaceAt } from './workspace.ts'

const inWorkspace = workspaceAt('/repo', '/repo/packages')

test('names files of the workspace from its root', () => {
  expect(inWorkspace('api.yaml')).toBe('packages/api.yaml')
  expect(inWorkspace('../out/api.yaml')).toBe('out/api.yaml')
  expect(inWorkspace('/repo/..api.yaml')).toBe('..api.yaml')
})

test.each([
  '-',
  'git:main:api.yaml',
  'http://127.0.0.1/api.yaml',
  '/etc/api.yaml',
  '../../api.yaml',
  '/repo',
])('%s is not a file of the workspace', (file) => {
  expect(inWorkspace(file)).toBeUndefined()
})
