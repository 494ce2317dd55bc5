import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Verdict } from '../../schema/difference.ts'
import type { Sources } from '../excerpt.ts'
import type { Finding, Report } from '../report.ts'
import type { Explain } from '../rule-words.ts'
import { headline, suppressedSentence, versionSentence, versionWords } from '../sentences.ts'
import { byVerdict, MEANINGS } from '../verdicts.ts'
import { card } from './card.ts'
import { empty, Markup, markup } from './markup.ts'

const TITLES: Readonly<Record<Verdict, string>> = {
  breaking: 'Breaking',
  unproven: 'Unproven',
  notice: 'Notice',
  safe: 'Safe',
}

/** Up to so many findings are shown whole; more are a list of lines to open. */
const SHORT = 12

/** What all parts of a page need. */
interface Page {
  readonly sources: Sources
  readonly explain: Explain
  readonly isShort: boolean
}

/**
 * The report as one page that needs nothing else: no network, and a script for search and keys only. Its policy (CSP) lets
 * no other style or script run, whatever the documents say.
 */
export function toHtml(report: Report, sources: Sources, explain: Explain = () => undefined): string {
  const style = asset(new URL('./page.css', import.meta.url))
  const script = asset(new URL('./search.js', import.meta.url))
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; img-src data:; base-uri 'none'; form-action 'none'`
  const groups = byVerdict(report)
  const grave = report.findings.filter(({ verdict }) => verdict !== 'safe')
  const parts = { sources, explain, isShort: grave.length <= SHORT }
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>${headline(report)}: ${report.old.name} → ${report.new.name}</title>
        <style>${new Markup(style)}</style>
      </head>
      <body>
        ${header(report)} ${groups.length > 0 ? toolbar(groups) : empty}
        <main>${groups.map((group) => section(group, parts))}</main>
        ${groups.length > 0 ? markup`<script>${new Markup(script)}</script>` : empty}
      </body>
    </html>
  `
  return page.source
}

function header(report: Report): Markup {
  const worst = byVerdict(report)[0]?.[0] ?? 'safe'
  const suppressed = suppressedSentence(report)
  return markup`<header class="top ${worst}">
    <p class="eyebrow">API compatibility</p>
    <h1>${headline(report)}</h1>
    <p class="between">
      ${document(report.old)} <span><span class="arrow">→</span> ${document(report.new)}</span>
    </p>
    <p class="version${report.versionOk ? '' : ' short'}">${versionSentence(report)}</p>
    ${suppressed === '' ? empty : markup`<p class="suppressed">${suppressed}</p>`}
  </header>`
}

function document({ name, version }: Report['old']): Markup {
  return markup`<span class="document"><span class="name">${name}</span> <b>${versionWords(version)}</b></span>`
}

function toolbar(groups: readonly (readonly [Verdict, readonly Finding[]])[]): Markup {
  const boxes = groups.map(
    ([verdict, findings]) =>
      markup`<label class="show ${verdict}">
        <input type="checkbox" id="show-${verdict}" checked /> <b>${findings.length}</b> ${TITLES[verdict]}
      </label>`,
  )
  return markup`<div class="toolbar">
    <fieldset>
      <legend>Show</legend>
      ${boxes}
    </fieldset>
    <label class="search" hidden>
      <span>Search</span>
      <input type="search" placeholder="Rule, operation, message…" autocomplete="off" spellcheck="false" />
    </label>
    <button type="button" class="all" hidden>Open all</button>
    <p class="found" role="status"></p>
    <p class="keys" hidden><kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> next, previous <kbd>Enter</kbd> open</p>
  </div>`
}

function section([verdict, findings]: readonly [Verdict, readonly Finding[]], page: Page): Markup {
  const rules = [...Map.groupBy(findings, ({ rule }) => rule)]
  return markup`<section class="group ${verdict}" aria-labelledby="${verdict}">
    <h2 id="${verdict}">${TITLES[verdict]} <span>${findings.length}</span></h2>
    <p class="meaning">${MEANINGS[verdict]}</p>
    ${rules.map(([rule, found]) => ruleGroup(rule, verdict, found, page))}
  </section>`
}

/** What one rule found, with what the rule means said once. */
function ruleGroup(rule: string, verdict: Verdict, findings: readonly Finding[], page: Page): Markup {
  const words = page.explain(rule, verdict)
  const isOpen = verdict !== 'safe' || page.isShort
  return markup`<details class="rule"${isOpen ? new Markup(' open') : empty}>
    <summary>
      <h3>${rule} <span class="count">${findings.length}</span></h3>
      ${words ? markup`<span class="means">${words.explanation}</span>` : empty}
    </summary>
    ${words && verdict !== 'safe' ? markup`<p class="advice"><b>What to do</b> ${words.advice}</p>` : empty}
    ${findings.map((finding) => card(finding, page.sources, page.isShort && verdict !== 'safe'))}
  </details>`
}

function asset(url: URL): string {
  return readFileSync(url, 'utf8')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
