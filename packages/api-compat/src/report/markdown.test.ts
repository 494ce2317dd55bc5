import { expect, test } from 'vitest'
import { toMarkdown } from './markdown.ts'
import { code, fenced, inHtml, prose } from './markdown-escape.ts'
import {
  breaking,
  HOSTILE,
  hostile,
  hostileSources,
  nothing,
  notice,
  reportWith,
  safe,
  sources,
} from './testing/reports.ts'

test('is a summary with a collapsed block for each finding', () => {
  expect(toMarkdown(reportWith([breaking]), sources)).toMatchInlineSnapshot(`
    "## 🛑 1 breaking change

    \`api/old.yaml\` 1.4.0 → \`api/new.yaml\` 1.5.0

    | | findings |
    | --- | ---: |
    | 🛑 Breaking | 1 |

    **Needs a new major version, but info.version only goes from 1.4.0 to 1.5.0.**

    ### 🛑 Breaking

    A client that works today stops working. Each comes with a request or response that shows it.

    <details>
    <summary>The property quantity is required now (request body /quantity) <sub>POST /orders and 4 more</sub></summary>

    - Rule \`request-property-became-required\`, id \`3f2a9c1b77de\`
    - In \`request body /quantity\`
    - Reaches \`POST /orders\`, \`POST /orders/{id}/items\`, \`PUT /orders/{id}\`, \`PUT /shops/{shop}/orders/{id}\`, \`PUT /v2/orders/{id}\`
    - Old: \`api/old.yaml:16:15\`
    - New: \`api/new.yaml:18:19\`

    \`\`\`diff
    @@ old line 16 @@
    - required:
        - sku
    @@ new line 18 @@
      - sku
    + - quantity
    \`\`\`

    Allowed by the old contract:

    \`\`\`http
    POST /orders?dryRun=true
    content-type: application/json

    {"sku":"a"}
    \`\`\`

    Refused by the new one: \`must have required property 'quantity'\`

    </details>
    "
  `)
})

test('is short when nothing was found', () => {
  expect(toMarkdown(nothing, sources)).toMatchInlineSnapshot(`
    "## ✅ No difference that a client can notice

    \`api/old.yaml\` 1.4.0 → \`api/new.yaml\` 1.5.0
    "
  `)
})

test('stays within a comment, and says how many findings it leaves out', () => {
  const findings = Array.from({ length: 500 }, (_, index) => ({ ...notice, id: `n${index}` }))
  const markdown = toMarkdown(reportWith([breaking, ...findings]), sources)
  expect(markdown.length).toBeLessThanOrEqual(60_000)
  const shown = markdown.match(/<details>/g)?.length ?? 0
  expect(markdown).toContain(`**${501 - shown} findings are not shown**`)
  expect(markdown.match(/<\/details>/g)).toHaveLength(shown)
})

test('lists safe findings in one block that is closed, cut or not', () => {
  expect(toMarkdown(reportWith([notice, safe]), sources)).toContain(
    '<details>\n<summary>1 finding</summary>\n\n- The operation is new `GET /orders/{id}/invoice` <sub>operation-added 5afe00000001</sub>\n\n</details>\n',
  )
  const many = Array.from({ length: 2000 }, (_, index) => ({ ...safe, id: `s${index}` }))
  const markdown = toMarkdown(reportWith([notice, ...many]), sources)
  expect(markdown.length).toBeLessThanOrEqual(60_000)
  expect(markdown).toMatch(/\n\n<\/details>\n\n> \*\*\d+ findings are not shown/)
  expect(markdown.match(/<details>/g)).toHaveLength(2)
})

test('stays within a comment when a single finding is far too long', () => {
  const long = 'x'.repeat(100_000)
  const finding = { ...breaking, message: long, path: long, operations: [long, `${long}2`] }
  expect(
    toMarkdown(reportWith([finding], { old: { name: long, version: long } }), sources).length,
  ).toBeLessThan(60_001)
})

test('keeps the text of a document out of the markup', () => {
  const markdown = toMarkdown(hostile, hostileSources)
  const outside = markdown
    .replaceAll(/^```+.*\n[^]*?\n```+$/gm, '')
    .replaceAll(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, '')
  expect(outside).not.toMatch(/<(?!\/?details>|\/?summary>|\/?sub>|!-- -->)/)
  expect(outside).not.toMatch(/@octocat|#1\b|https:\/\/|[^\\]\[l\]/)
})

test('escapes prose, and breaks what GitHub would link', () => {
  expect(prose('*a* [b](c) `d` @e #1 https://f <g> h|i')).toBe(
    '\\*a\\* \\[b\\](c) \\`d\\` @<!-- -->e #<!-- -->1 https:<!-- -->//f &lt;g&gt; h\\|i',
  )
  expect(inHtml('www.a GH-1 :tada:')).toBe('www<!-- -->.a GH<!-- -->-1 :<!-- -->tada:')
})

test('fences what is full of backticks', () => {
  expect(code('a``b`')).toBe('``` a``b` ```')
  expect(code('')).toBe('` `')
  expect(fenced(['````', HOSTILE])).toMatch(/^`{5}\n````\n[^]*\n`{5}$/)
})
