/** A text to look for places in, and what a part of it reads as. */
export interface RawText {
  readonly text: string
  readonly read: (part: string) => string
}

/** A text with one character for each of its bytes: a single character beyond Latin-1 would double it in memory. */
export function rawText(utf8: Uint8Array): RawText {
  const bytes = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength)
  return { text: bytes.toString('latin1'), read: fromBytes }
}

/** A text as it is. */
export function plainText(text: string): RawText {
  return { text, read: (part) => part }
}

function fromBytes(part: string): string {
  return BEYOND_ASCII.test(part) ? Buffer.from(part, 'latin1').toString('utf8') : part
}

const BEYOND_ASCII = /[\u0080-\u00ff]/
