import { printable, printableLines, shortened } from './printable.ts'

const LONGEST = 600
/** What GitHub makes links, mentions and emoji of. A comment after it keeps the look and takes the meaning. */
const LINKS = /[@#](?=\w)|:(?=[/\w+-])|\bwww(?=\.)|\bGH(?=-\d)/gi

/** Text of a document as Markdown prose within a line: no markup, no HTML, no link, nobody and no issue mentioned. */
export function prose(text: string): string {
  return inHtml(text).replaceAll(/[\\`*_[\]|~$]/g, (character) => `\\${character}`)
}

/** Text of a document inside HTML that Markdown does not look into, such as a `<summary>`. */
export function inHtml(text: string): string {
  return shortened(printable(text), LONGEST)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(LINKS, '$&<!-- -->')
}

/** Text of a document as it is, in a code span (CommonMark 6.1). Not for a table, where `|` would end the cell. */
export function code(text: string): string {
  const shown = shortened(printable(text), LONGEST)
  if (shown.trim() === '') return '` `'
  const ticks = '`'.repeat(longestRun(shown) + 1)
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : ''
  return `${ticks}${pad}${shown}${pad}${ticks}`
}

/** Lines of a document as a fenced block that nothing in them can end. */
export function fenced(lines: readonly string[], language = ''): string {
  const text = lines.flatMap(printableLines).join('\n')
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${ticks}${language}\n${text}\n${ticks}`
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}
