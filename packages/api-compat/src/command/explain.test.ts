import { expect, test } from 'vitest'
import { plain } from '../report/style.ts'
import { rules } from '../rules/catalogue.ts'
import { ruleList, rulePage } from './explain.ts'

test('a page says what a rule means, what to do, and shows both examples', () => {
  expect(rulePage('request-body-became-required', plain)).toMatchInlineSnapshot(`
    "request-body-became-required  breaking

    Requests without a body were fine and are refused.

    What to do  Leave the body optional.
    About       requests: what clients send
    Change      body required (body)
    Undone      request-body-became-optional

    An example that has it:
        …
                "200":
                  description: Done
              requestBody:
      -         required: false
      +         required: true
                content:
                  application/json:
                    schema:

    One that does not: (both documents say this)
        openapi: 3.1.0
        info:
          title: Orders
          version: 1.0.0
        paths:
          /orders:
            post:
              responses:
                "200":
                  description: Done
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        sku:
                          type: string
    "
  `)
})

test('every rule has a page', () => {
  for (const { id, explanation, advice } of rules) {
    const page = rulePage(id, plain)
    expect(page).toContain(explanation)
    expect(page).toContain(advice)
  }
})

test('the list names every rule once', () => {
  const listed = ruleList(plain)
    .match(/^ {2}[a-z0-9-]+(?= )/gm)
    ?.map((id) => id.trim())
  expect(listed?.toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
})

test('a rule that does not exist has none', () => {
  expect(() => rulePage('nope', plain)).toThrow('There is no rule "nope".')
})
