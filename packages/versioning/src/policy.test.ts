import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, formatDay, startOfDay } from './calendar.ts'
import { anyDay, lineOf } from './line.fixture.ts'
import { PolicyError, type PolicyProblem } from './policy-report.ts'
import { checkPolicy } from './policy.ts'
import type { LifecyclePolicy, MajorPlan, ReleaseLine } from './release.ts'

const dates = {
  '1.0.0': '2025-01-10',
  '1.1.0': '2025-03-01',
  '1.2.0': '2025-08-31',
  '1.2.1': '2025-09-30',
  '2.0.0': '2026-01-31',
}

/** The line above with v1 planned as given. */
function v1(plan: Partial<MajorPlan>, rules: Partial<LifecyclePolicy> = {}): ReleaseLine {
  return lineOf(dates, [{ major: 1, ...plan }], rules)
}

function problems(line: ReleaseLine): readonly PolicyProblem[] {
  try {
    checkPolicy(line)
    return []
  } catch (error) {
    if (error instanceof PolicyError) return error.problems
    throw error
  }
}

function dayBefore(day: string): string {
  return formatDay(addDays(startOfDay(day), -1))
}

interface DatedRule {
  readonly rule: string
  readonly subject: string
  /** What the message says of the rule. */
  readonly says: string
  readonly plan: (day: string) => ReleaseLine
  readonly first: string
}

const early = '2024-12-01'
const deprecated = { since: '2026-01-31', sunset: '2027-01-31' }
const datedRules: readonly DatedRule[] = [
  {
    rule: 'a floor takes effect 60 days after it is announced',
    subject: 'v1 floor 1.1',
    says: "60 days' notice after 2025-06-01",
    plan: (effective) => v1({ floors: [{ minor: 1, announced: '2025-06-01', effective }] }),
    first: '2025-07-31',
  },
  {
    rule: 'a minor stays served 6 months after its release',
    subject: 'v1 floor 1.1',
    says: '1.0.0 of 2025-01-10 stays served 6 months',
    plan: (effective) => v1({ floors: [{ minor: 1, announced: early, effective }] }),
    first: '2025-07-10',
  },
  {
    rule: 'the youngest of several minors that go decides',
    subject: 'v1 floor 1.2',
    says: '1.1.0 of 2025-03-01 stays served 6 months',
    plan: (effective) => v1({ floors: [{ minor: 2, announced: early, effective }] }),
    first: '2025-09-01',
  },
  {
    rule: 'a security removal still needs 60 days of notice',
    subject: 'v1 floor 1.1',
    says: "60 days' notice after 2025-03-02",
    plan: (effective) =>
      v1({ floors: [{ minor: 1, announced: '2025-03-02', effective, security: 'Tokens in URLs.' }] }),
    first: '2025-05-01',
  },
  {
    rule: 'the release that a floor names is out when it takes effect',
    subject: 'v1 floor 1.2',
    says: '1.2.0 of 2025-08-31 must be out',
    plan: (effective) =>
      v1({ floors: [{ minor: 2, announced: early, effective, security: 'Tokens in URLs.' }] }),
    first: '2025-08-31',
  },
  {
    rule: 'floors take effect in their order',
    subject: 'v1 floor 1.2',
    says: 'the raise listed before it',
    plan: (effective) =>
      v1({
        floors: [
          { minor: 1, announced: early, effective: '2025-10-15' },
          { minor: 2, announced: early, effective },
        ],
      }),
    first: '2025-10-15',
  },
  {
    rule: 'a major runs 12 months beside its successor',
    subject: 'v1 sunset',
    says: 'it runs 12 months beside 2.0.0 of 2026-01-31',
    plan: (sunset) => v1({ deprecated: { since: '2026-01-31', sunset } }),
    first: '2027-01-31',
  },
  {
    rule: 'a sunset comes 60 days after its deprecation',
    subject: 'v1 sunset',
    says: "60 days' notice after 2027-01-10",
    plan: (sunset) => v1({ deprecated: { since: '2027-01-10', sunset } }),
    first: '2027-03-11',
  },
  {
    rule: 'a sunset does not come before its deprecation, whatever the notice',
    subject: 'v1 sunset',
    says: 'its deprecation (2027-05-05)',
    plan: (sunset) => v1({ deprecated: { since: '2027-05-05', sunset } }, { noticeDays: 0 }),
    first: '2027-05-05',
  },
  {
    rule: 'the last minor of a major stays served 6 months too, counted from its first release',
    subject: 'v1 sunset',
    says: '1.2.0 of 2025-08-31 stays served 6 months',
    plan: (sunset) => v1({ deprecated: { since: '2025-09-30', sunset } }, { previousMajorMonths: 0 }),
    first: '2026-02-28',
  },
  {
    rule: 'a major is retired at its sunset at the earliest',
    subject: 'v1 retirement',
    says: 'its sunset (2027-06-30)',
    plan: (retired) => v1({ deprecated: { since: '2026-01-31', sunset: '2027-06-30' }, retired }),
    first: '2027-06-30',
  },
  {
    rule: 'a major is retired 12 months after its successor at the earliest',
    subject: 'v1 retirement',
    says: 'it runs 12 months beside 2.0.0 of 2026-01-31',
    plan: (retired) => v1({ deprecated, retired }),
    first: '2027-01-31',
  },
  {
    rule: 'a release is not dated before the one below it',
    subject: '1.2.1',
    says: 'dates never go back, and 1.2.0 came before',
    plan: (date) => lineOf({ ...dates, '1.2.1': date }),
    first: '2025-08-31',
  },
  {
    rule: 'a major does not begin before the one below it',
    subject: '2.0.0',
    says: 'dates never go back, and 1.0.0 came before',
    plan: (date) => lineOf({ ...dates, '2.0.0': date }),
    first: '2025-01-10',
  },
]

describe.each(datedRules)('the policy says that $rule', ({ subject, says, plan, first }) => {
  it(`and permits ${first}`, () => {
    expect(problems(plan(first))).toEqual([])
  })

  it(`and refuses the day before, naming ${subject}, the rule and ${first}`, () => {
    const found = problems(plan(dayBefore(first)))
    expect(found.map((problem) => [problem.subject, problem.firstPermitted])).toEqual([[subject, first]])
    expect(found[0]?.message).toContain(`${dayBefore(first)} is too early`)
    expect(found[0]?.message).toContain(says)
    expect(found[0]?.message).toContain(`First permitted date: ${first}.`)
  })
})

describe('the policy', () => {
  it('lets a security removal come before the 6 months are over, if it says why', () => {
    const raise = { minor: 1, announced: early, effective: '2025-03-01' }
    expect(problems(v1({ floors: [{ ...raise, security: 'Tokens in URLs.' }] }))).toEqual([])
    expect(
      problems(v1({ floors: [{ ...raise, security: ' ' }] })).map((problem) => problem.firstPermitted),
    ).toEqual(['2025-07-10'])
  })

  it('judges a raise only by the minors that it removes', () => {
    const line = v1({
      floors: [
        { minor: 1, announced: early, effective: '2025-03-01', security: 'Tokens in URLs.' },
        { minor: 2, announced: early, effective: '2025-09-01' },
      ],
    })
    expect(problems(line)).toEqual([])
  })

  it('lets the successor of a major begin beside its later minors', () => {
    expect(problems(lineOf({ '1.0.0': '2026-01-01', '1.1.0': '2026-09-01', '2.0.0': '2026-03-01' }))).toEqual(
      [],
    )
  })

  it('names one first date that keeps all rules where several are broken', () => {
    const [problem, ...others] = problems(v1({ deprecated: { since: '2027-01-10', sunset: '2026-02-01' } }))
    expect(others).toEqual([])
    expect(problem?.message).toContain('its deprecation')
    expect(problem?.message).toContain("60 days' notice")
    expect(problem?.message).toContain('12 months beside 2.0.0')
    expect(problem?.firstPermitted).toBe('2027-03-11')
  })

  it('accepts the first permitted dates that it names, all at once', () => {
    const anyRaises = fc.tuple(anyDay, anyDay, anyDay, anyDay)
    fc.assert(
      fc.property(anyRaises, anyDay, anyDay, anyDay, ([a, b, c, d], since, sunset, retired) => {
        const build = (first: string, second: string, sunsetDay: string, retiredDay: string) =>
          v1({
            floors: [
              { minor: 1, announced: a, effective: first },
              { minor: 2, announced: c, effective: second },
            ],
            deprecated: { since, sunset: sunsetDay },
            retired: retiredDay,
          })
        const found = problems(build(b, d, sunset, retired))
        const mended = (subject: string, day: string) =>
          found.find((problem) => problem.subject === subject)?.firstPermitted ?? day
        const line = build(
          mended('v1 floor 1.1', b),
          mended('v1 floor 1.2', d),
          mended('v1 sunset', sunset),
          mended('v1 retirement', retired),
        )
        expect(problems(line)).toEqual([])
        for (const { subject, firstPermitted } of found) {
          const day = dayBefore(firstPermitted ?? '')
          const tooEarly = build(
            subject === 'v1 floor 1.1' ? day : mended('v1 floor 1.1', b),
            subject === 'v1 floor 1.2' ? day : mended('v1 floor 1.2', d),
            subject === 'v1 sunset' ? day : mended('v1 sunset', sunset),
            subject === 'v1 retirement' ? day : mended('v1 retirement', retired),
          )
          expect(problems(tooEarly).map((problem) => problem.subject)).toContain(subject)
        }
      }),
    )
  })

  it.each<[string, ReleaseLine, string, string]>([
    ['a line without releases', lineOf({}), 'releases', 'there are none'],
    [
      'a release that is no version',
      lineOf({ ...dates, '2.0': '2026-02-01' }, [{ major: 2 }]),
      '2.0',
      'is not a version',
    ],
    [
      'a release on no day',
      lineOf({ ...dates, '2.0.0': '2026-02-30' }),
      '2.0.0',
      'release date "2026-02-30" is not a day',
    ],
    [
      'releases out of order',
      lineOf({ '1.1.0': '2025-01-01', '1.0.0': '2025-01-01' }),
      '1.0.0',
      'list it before 1.1.0',
    ],
    [
      'a plan without releases',
      { ...v1({}), majors: [...v1({}).majors, { major: 3, migration: '/', floors: [] }] },
      'v3',
      'no release',
    ],
    [
      'a second plan',
      { ...v1({}), majors: [...v1({}).majors, { major: 1, migration: '/', floors: [] }] },
      'v1',
      'second plan',
    ],
    ['a major without a plan', { ...v1({}), majors: v1({}).majors.slice(1) }, 'v1', 'no plan'],
    [
      'a floor on a minor that does not exist',
      v1({ floors: [{ minor: 7, announced: early, effective: '2027-01-01' }] }),
      'v1 floor 1.7',
      'there is no release 1.7',
    ],
    [
      'a floor below the one before',
      v1({
        floors: [
          { minor: 2, announced: early, effective: '2026-01-01' },
          { minor: 1, announced: early, effective: '2026-02-01' },
        ],
      }),
      'v1 floor 1.1',
      'the floor is 1.2 already',
    ],
    [
      'a floor raised twice to one minor',
      v1({
        floors: [
          { minor: 1, announced: early, effective: '2026-01-01' },
          { minor: 1, announced: early, effective: '2026-02-01' },
        ],
      }),
      'v1 floor 1.1',
      'the floor is 1.1 already',
    ],
    [
      'a floor announced on no day',
      v1({ floors: [{ minor: 1, announced: 'soon', effective: '2027-01-01' }] }),
      'v1 floor 1.1',
      'announcement "soon" is not a day',
    ],
    [
      'a floor in effect on no day',
      v1({ floors: [{ minor: 1, announced: early, effective: 'soon' }] }),
      'v1 floor 1.1',
      'effective date "soon" is not a day',
    ],
    [
      'a deprecation on no day',
      v1({ deprecated: { since: 'soon', sunset: '2027-12-01' } }),
      'v1 deprecation',
      'date "soon" is not a day',
    ],
    [
      'a sunset on no day',
      v1({ deprecated: { since: '2026-02-01', sunset: 'soon' } }),
      'v1 sunset',
      'date "soon" is not a day',
    ],
    [
      'a retirement on no day',
      v1({ deprecated, retired: 'soon' }),
      'v1 retirement',
      'date "soon" is not a day',
    ],
    [
      'a retirement that no sunset announced',
      v1({ retired: '2030-01-01' }),
      'v1 retirement',
      'until `deprecated` announces a sunset',
    ],
    [
      'a retirement without a later major',
      lineOf(dates, [
        { major: 2, deprecated: { since: '2027-01-01', sunset: '2028-01-01' }, retired: '2028-01-01' },
      ]),
      'v2 retirement',
      'until a later major is listed',
    ],
    [
      'an enforced sunset without a later major',
      lineOf(dates, [{ major: 2, deprecated: { since: '2027-01-01', sunset: '2028-01-01' } }], {
        enforceSunset: 'on-date',
      }),
      'v2 retirement',
      'until a later major is listed',
    ],
    ['a notice of no number', v1({}, { noticeDays: Number.NaN }), 'policy', 'noticeDays is NaN'],
    ['a negative notice', v1({}, { noticeDays: -1 }), 'policy', 'noticeDays is -1'],
    [
      'an endless support',
      v1({ deprecated }, { previousMajorMonths: Infinity }),
      'policy',
      'previousMajorMonths is Infinity',
    ],
    ['half a month', v1({}, { minorMonths: 5.5 }), 'policy', 'minorMonths is 5.5'],
  ])('refuses %s', (_, line, subject, says) => {
    const found = problems(line)
    expect(found.map((problem) => [problem.subject, problem.firstPermitted])).toEqual([[subject, null]])
    expect(found[0]?.message).toContain(says)
  })

  it('refuses a release that is listed twice', () => {
    const { releases, ...rest } = v1({})
    const found = problems({ ...rest, releases: releases.flatMap((release) => [release, release]) })
    expect(found.map((problem) => [problem.subject, problem.message])).toEqual(
      Object.keys(dates).map((version) => [version, 'is listed twice.']),
    )
  })

  it('allows a deprecation that is announced before the next major is listed', () => {
    expect(
      problems(lineOf(dates, [{ major: 2, deprecated: { since: '2027-01-01', sunset: '2028-01-01' } }])),
    ).toEqual([])
  })

  it('lists every broken promise in one error', () => {
    const line = lineOf({ ...dates, '2.1.0': 'soon' }, [
      {
        major: 1,
        floors: [{ minor: 1, announced: '2025-06-01', effective: '2025-06-02' }],
        deprecated: { since: '2026-01-31', sunset: '2026-03-01' },
        retired: '2026-02-01',
      },
    ])
    expect(() => checkPolicy(line)).toThrowErrorMatchingInlineSnapshot(`
      [PolicyError: The release line breaks its own promises:
      - 2.1.0: release date "soon" is not a day: write yyyy-mm-dd.
      - v1 floor 1.1: 2025-06-02 is too early: 60 days' notice after 2025-06-01 (2025-07-31); 1.0.0 of 2025-01-10 stays served 6 months (2025-07-10). First permitted date: 2025-07-31.
      - v1 sunset: 2026-03-01 is too early: 60 days' notice after 2026-01-31 (2026-04-01); it runs 12 months beside 2.0.0 of 2026-01-31 (2027-01-31). First permitted date: 2027-01-31.
      - v1 retirement: 2026-02-01 is too early: its sunset (2027-01-31); it runs 12 months beside 2.0.0 of 2026-01-31 (2027-01-31); 1.2.0 of 2025-08-31 stays served 6 months (2026-02-28). First permitted date: 2027-01-31.]
    `)
  })
})
