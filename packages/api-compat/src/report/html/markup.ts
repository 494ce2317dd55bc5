import { printable } from '../printable.ts'

/** HTML that is safe to put into a page. */
export class Markup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

type Part = string | number | Markup | readonly Markup[]

/**
 * HTML with what is put in escaped, so that nothing has to remember to; `Markup` goes in as it is. The indentation of
 * the template stays out.
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const [first = '', ...rest] = literals.map((literal) => literal.replaceAll(/\n\s+/g, '\n'))
  return new Markup(
    `${first}${rest.map((literal, index) => `${sourceOf(parts[index] ?? '')}${literal}`).join('')}`,
  )
}

export const empty = new Markup('')

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source
  if (typeof part === 'object') return part.map(({ source }) => source).join('')
  return escaped(String(part))
}

/** For text and for attributes in quotes. */
function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
