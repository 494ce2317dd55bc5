import { refTo, type Contract, type JsonSchema, type Transform } from '@stella/versioning'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryOf } from '../testing/arbitrary.ts'
import { partsOf, requestParts, strangersTo } from '../testing/closed.ts'
import { validatorOf } from '../testing/validator.ts'
import { integrations } from './index.ts'

const { history, line } = integrations
const head = line.releases.length - 1
const runs = { numRuns: 60 }

interface Case {
  readonly name: string
  readonly release: number
  readonly operation: string
}

/** Every operation at every release that has it. */
const cases: readonly Case[] = line.releases.flatMap(({ version }, release) =>
  Object.keys(history.contractAt(release).operations).map((operation) => ({
    name: `${operation} at ${version}`,
    release,
    operation,
  })),
)

/** A removed operation answers in the last release that had it, and every other in head. */
function handledIn(operation: string): Contract {
  const last = line.releases.findLastIndex(
    (_, i) => history.contractAt(i).operations[operation] !== undefined,
  )
  return history.contractAt(last)
}

function shapeOf({ operation, release }: Case) {
  const shape = history.shapeOf(operation, release)
  if (shape === undefined) throw new Error(`${operation} has no shape`)
  return shape
}

/** Holds that every value of `from`, taken through a transform, is valid against `to`. */
function assertTaken(from: Side, transform: Transform | null, to: Side): void {
  const validate = validatorOf(to.contract.schemas)(to.schema)
  const holds = fc.property(arbitraryOf(from.schema, from.contract), (value) => {
    const taken = transform ? transform(value) : value
    validate(taken)
    expect({ value, taken, errors: validate.errors }).toEqual({ value, taken, errors: null })
  })
  fc.assert(holds, runs)
}

interface Side {
  readonly schema: JsonSchema
  readonly contract: Contract
}

describe.each(cases)('$name', (one) => {
  const published = history.contractAt(one.release)
  const handled = handledIn(one.operation)
  const shape = shapeOf(one)

  test('answers what its document says, whatever the handler answers', () => {
    expect.hasAssertions()
    for (const [status, { schema }] of Object.entries(handled.operations[one.operation]?.responses ?? {})) {
      const down = shape.down(Number(status))
      const response = published.operations[one.operation]?.responses[down.status]
      expect(response?.schema === null).toBe(schema === null)
      if (!schema || !response?.schema) continue
      assertTaken({ schema, contract: handled }, down.transform, {
        schema: response.schema,
        contract: published,
      })
    }
  })

  test('takes every request its document allows to one the handler knows', () => {
    const older = partsOf(published, one.operation)
    const newer = partsOf(handled, one.operation)
    expect(Object.keys(newer)).toEqual(expect.arrayContaining(Object.keys(older)))
    for (const part of requestParts) {
      const [from, to] = [older[part], newer[part]]
      if (from === undefined || to === undefined) continue
      assertTaken({ schema: from, contract: published }, shape.up[part], { schema: to, contract: handled })
    }
  })
})

describe.each(line.releases.map(({ version }, release) => ({ version, release })))(
  '$version',
  ({ release }) => {
    test('answers errors as its document says', () => {
      expect.hasAssertions()
      const [contract, schema] = [history.contractAt(release), refTo(integrations.head.problem)]
      assertTaken({ schema, contract: history.contractAt(head) }, history.problemDown(release), {
        schema,
        contract,
      })
    })

    test('has closed requests and open responses', () => {
      const { closedResponses, openRequests } = strangersTo(history.contractAt(release))
      expect(openRequests).toEqual([])
      expect(closedResponses).toEqual([])
    })
  },
)

/** Names a schema reaches in a contract, itself included. */
function reached(name: string, contract: Contract): ReadonlySet<string> {
  const names = new Set([name])
  for (const next of names) {
    const text = JSON.stringify(contract.schemas[next] ?? {})
    for (const [, ref = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) names.add(ref)
  }
  return names
}

/** Whether a step after `release` says that it drops something on the way up, in a schema or one it reaches. */
function declaresLoss(name: string, release: number): boolean {
  const names = reached(name, history.contractAt(release))
  const since = new Set(line.releases.slice(release + 1).map(({ version }) => version))
  return history.steps.some(
    ({ release: of, target, edit }) =>
      since.has(of) && names.has(target) && edit.on === 'members' && edit.loss.up !== undefined,
  )
}

describe('a value taken up to head and down again', () => {
  const pairs = line.releases.flatMap(({ version }, release) =>
    Object.keys(history.contractAt(release).schemas)
      .filter((name) => !declaresLoss(name, release))
      .map((name) => ({ name, version, release })),
  )

  test('is compared for most schemas of most releases', () => {
    expect(pairs.length).toBeGreaterThan(150)
  })

  test.each(pairs)('is the same: $name of $version', ({ name, release }) => {
    const up = history.migrate(name, release, head)
    const down = history.migrate(name, head, release)
    const contract = history.contractAt(release)
    fc.assert(
      fc.property(arbitraryOf(refTo(name), contract), (value) => {
        const raised = up ? up(value) : value
        expect(down ? down(raised) : raised).toEqual(value)
      }),
      runs,
    )
  })
})
