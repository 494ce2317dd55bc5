import type { Position } from '../../load/document.ts'
import { exchangeLines, partiesOf } from '../exchange.ts'
import { excerptOf, type LineAt, placeOf, type Sources } from '../excerpt.ts'
import { reachOf } from '../reach.ts'
import type { Finding, Witness } from '../report.ts'
import { empty, Markup, markup } from './markup.ts'

const OPERATIONS = 4

/**
 * One finding: a line to find it by, and below what changed, whom it reaches, where it is written on both sides, and the
 * proof.
 */
export function card(finding: Finding, sources: Sources, isOpen: boolean): Markup {
  const { id, message, path, source, verdict, witness } = finding
  const anchor = `f-${id.replaceAll(/[^\w-]/g, '-')}`
  const excerpts =
    verdict === 'safe'
      ? empty
      : markup`<div class="sides">
          ${side('Old', source.old, sources.old)}${side('New', source.new, sources.new)}
        </div>`
  return markup`<article class="card ${verdict}" id="${anchor}" aria-labelledby="${anchor}-t">
    <details${isOpen ? new Markup(' open') : empty}>
      <summary>
        <h4 id="${anchor}-t">${message}</h4>
        ${where(finding)}
      </summary>
      <p class="facts">
        ${path === '' ? empty : markup`<span class="path">${path}</span>`}
        <a class="id" href="#${anchor}">${id}</a>
      </p>
      ${operations(finding)} ${excerpts} ${witness ? proof(finding, witness) : empty}
    </details>
  </article>`
}

/** What the line of a closed card says besides its message. */
function where({ operations: [first, ...others], path }: Finding): Markup {
  if (first === undefined) return empty
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return markup`<span class="where"><span>${first}${more}</span> <span>${path}</span></span>`
}

function operations(finding: Finding): Markup {
  const { shown, more } = reachOf(finding.operations, OPERATIONS)
  if (shown.length === 0) return empty
  const rest = finding.operations.slice(shown.length)
  const others =
    more === 0
      ? empty
      : markup`<details>
          <summary>and ${more} more</summary>
          <ul class="operations">
            ${rest.map(operation)}
          </ul>
        </details>`
  return markup`<div class="reach">
    <ul class="operations" aria-label="Operations it reaches">
      ${shown.map(operation)}
    </ul>
    ${others}
  </div>`
}

function operation(name: string): Markup {
  const space = name.indexOf(' ')
  if (space === -1) return markup`<li>${name}</li>`
  return markup`<li><b>${name.slice(0, space)}</b> ${name.slice(space + 1)}</li>`
}

function side(name: 'Old' | 'New', position: Position | null, lineAt: LineAt): Markup {
  const kind = name.toLowerCase()
  if (position === null) {
    return markup`<div class="side ${kind} none">
      <p>Not in the ${kind} document</p>
    </div>`
  }
  const lines = excerptOf(position, lineAt).map(
    ({ number, text, marked }) =>
      markup`<span class="line${marked ? ' at' : ''}"><span class="n">${number}</span><span>${text}</span></span>`,
  )
  return markup`<figure class="side ${kind}">
    <figcaption><b>${name}</b> <span>${placeOf(position)}</span></figcaption>
    <pre><code>${lines}</code></pre>
  </figure>`
}

function proof(finding: Finding, witness: Witness): Markup {
  const { allowed, refused } = partiesOf(finding, witness)
  const lines = exchangeLines(witness).map((line) => markup`<span class="line">${line}</span>`)
  return markup`<div class="proof">
    <p class="says">
      ${witness.kind === 'request' ? 'This request' : 'This response'}: <b>${allowed.toLowerCase()}</b>
    </p>
    <pre><code>${lines}</code></pre>
    <p class="refused"><b>${refused}:</b> ${witness.error}</p>
  </div>`
}
