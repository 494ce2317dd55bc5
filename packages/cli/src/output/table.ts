import { stripVTControlCharacters } from 'node:util'

// East Asian wide and full-width letters, and pictures: a terminal gives each two columns.
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u

/** Columns a text takes on a terminal; colours take none. */
export function displayWidth(text: string): number {
  const bare = stripVTControlCharacters(text)
  // Nearly all cells; and making a segmenter takes longer than measuring all of them.
  if (/^[ -~]*$/.test(bare)) return bare.length
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
  let width = 0
  for (const { segment } of graphemes.segment(bare)) width += wide.test(segment) ? 2 : 1
  return width
}

export interface Column {
  readonly title: string
  /** Numbers stand to the right. */
  readonly align?: 'right'
}

/** Rows under their titles, every column as wide as its widest cell, without trailing blanks. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const titles = columns.map(({ title }) => title)
  const widths = columns.map((_, column) =>
    Math.max(...[titles, ...rows].map((row) => displayWidth(row[column] ?? ''))),
  )
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, column) => {
        const cell = row[column] ?? ''
        const blanks = ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
        return align === 'right' ? blanks + cell : cell + blanks
      })
      .join('  ')
      .trimEnd()
  return [titles, ...rows].map(line).join('\n')
}

/** Names and values below each other, the values in one column. */
export function facts(pairs: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...pairs.map(([name]) => displayWidth(name)))
  return pairs
    .map(([name, value]) => `${name}${' '.repeat(width - displayWidth(name))}  ${value}`.trimEnd())
    .join('\n')
}
