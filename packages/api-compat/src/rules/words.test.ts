import { expect, test } from 'vitest'
import { rules } from './catalogue.ts'
import { wordsFor } from './words.ts'

const VERDICTS = ['breaking', 'unproven', 'notice', 'safe'] as const

test('a finding that is as grave as its rule is explained as the rule is', () => {
  for (const rule of rules) expect(wordsFor(rule.id, rule.severity)?.explanation).toBe(rule.explanation)
})

test('what is not safe is never advised to be released as a minor version', () => {
  const light = rules.flatMap(({ id }) =>
    VERDICTS.filter(
      (verdict) => verdict !== 'safe' && /minor version/.test(wordsFor(id, verdict)?.advice ?? ''),
    ),
  )
  expect(light).toEqual([])
})

test('what breaks or may break is never explained by the lack of a problem', () => {
  for (const { id } of rules)
    for (const verdict of ['breaking', 'unproven'] as const)
      expect(wordsFor(id, verdict)?.explanation).not.toMatch(
        /nothing new|mean what they meant|as good as before|pass over|can count on|are taken, too/,
      )
})

test('a property that strict readers refuse has advice for that', () => {
  expect(wordsFor('response-property-added', 'breaking')).toEqual({
    explanation:
      'The old contract allows no further members, or its readers are strict: they refuse what has some.',
    advice: 'Let the old contract allow further members first, and add the property a major version later.',
  })
})

test('no words are doubled', () => {
  for (const { explanation, advice } of rules) expect(`${explanation} ${advice}`).not.toMatch(/\b(\w+) \1\b/i)
})

test('a rule that there is not has no words', () => {
  expect(wordsFor('no-such-rule', 'safe')).toBeUndefined()
})
