import { expect, test } from 'vitest'
import { severitiesOf } from './severities.ts'

test('reads a verdict for each rule, the last one counting', async () => {
  const typed = ['operation-added=notice', 'operation-removed=off', 'operation-added=breaking']
  await expect(severitiesOf(typed)).resolves.toEqual({
    'operation-added': 'breaking',
    'operation-removed': 'off',
  })
})

test('knows which rule may have been meant', async () => {
  await expect(severitiesOf(['operation-remvoed=off'])).rejects.toThrow(
    /no rule "operation-remvoed"\. Did you mean operation-removed/,
  )
  await expect(severitiesOf(['nulable=off'])).rejects.toThrow(/Did you mean \S*nullable/)
  await expect(severitiesOf(['x'])).rejects.toThrow(
    'There is no rule "x". --explain without a rule lists all of them.',
  )
})

test('knows the levels', async () => {
  await expect(severitiesOf(['operation-added=fatal'])).rejects.toThrow(
    /breaking, unproven, notice, safe or off/,
  )
  await expect(severitiesOf(['operation-added'])).rejects.toThrow(/the level is one of/)
})
