import { integrations } from '@stella/api-contract'
import { expect, test } from 'vitest'
import { keep, recall } from './kept.ts'

const head = integrations.line.releases.at(-1)?.version

test('a body is kept with the release whose shape it has', () => {
  expect(keep({ url: 'x' })).toEqual({ release: head, value: { url: 'x' } })
  expect(recall('ImageBlockInput', keep({ type: 'image', url: 'x' }))).toEqual({ type: 'image', url: 'x' })
})

test('a body kept under an older head is read in the shape of this one', () => {
  const stored = { release: '1.2.0', value: { type: 'image', src: 'x' } }
  expect(recall('ImageBlockInput', stored)).toEqual({ type: 'image', url: 'x' })
})

test('a body of a release that is not known here is refused, and so is what was never kept', () => {
  expect(() => recall('Content', { release: '9.0.0', value: {} })).toThrow(
    'the shape of 9.0.0, which is no release here',
  )
  expect(() => recall('Content', { title: 'x' })).toThrow('does not say which release')
})
