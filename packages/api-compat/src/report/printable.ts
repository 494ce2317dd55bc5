const unprintable =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu

const LONGEST = 2000

/**
 * Text of a document, safe to show on one line: it can neither move a cursor, nor begin a line, nor turn the writing
 * direction, nor go on for ever. What cannot be seen is written as `\u001b`; a tab becomes a space.
 */
export function printable(text: string): string {
  return shortened(text, LONGEST).toWellFormed().replaceAll('\t', ' ').replaceAll(unprintable, escapeOf)
}

/** The same over several lines. */
export function printableLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map(printable)
}

/** At most so many UTF-16 code units, the cut shown. Never half a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Indented JSON that is as safe to show as it is to parse: what could steer a terminal is written as an escape. */
export function printableJson(value: unknown): string {
  // Line breaks are the only control characters that JSON.stringify leaves, and only between values.
  const text = JSON.stringify(value, null, 2)
  return text.replaceAll(unprintable, (character) => (character === '\n' ? character : escapeOf(character)))
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
