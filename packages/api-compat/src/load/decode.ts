import { isUtf8 } from 'node:buffer'
import { UnusableInput } from './unusable-input.ts'

const SAVE_AS_UTF8 = 'Save it as UTF-8 and try again'

/** The UTF-8 of a file, without a byte order mark. Nothing else is read (RFC 8259 section 8.1). */
export function utf8Of(bytes: Uint8Array, file: string): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isUtf16(buffer)) {
    throw new UnusableInput({
      code: 'encoding',
      file,
      what: 'It is UTF-16 or UTF-32 text',
      next: `${SAVE_AS_UTF8}.`,
    })
  }
  if (!isUtf8(buffer)) {
    const line = firstBadLine(buffer)
    throw new UnusableInput({
      code: 'encoding',
      file,
      what: `It is not UTF-8 text: line ${line} holds bytes that are not`,
      next: `${SAVE_AS_UTF8}.`,
    })
  }
  const marked = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf
  return marked ? buffer.subarray(3) : buffer
}

/** A byte order mark of UTF-16 or UTF-32, or the zero bytes that ASCII characters have in them. */
function isUtf16(buffer: Buffer): boolean {
  const [first, second] = buffer
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return buffer.subarray(0, 4).includes(0)
}

/** The line whose bytes are not UTF-8; a line break never is part of a longer sequence. */
function firstBadLine(buffer: Buffer): number {
  let start = 0
  for (let line = 1; ; line++) {
    const end = buffer.indexOf(0x0a, start)
    if (end === -1 || !isUtf8(buffer.subarray(start, end))) return line
    start = end + 1
  }
}
