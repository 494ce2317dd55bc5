/** Why a text was refused as JSON, and where. The message never repeats the text. */
export class JsonRefused extends Error {
  override readonly name = 'JsonRefused'
  /** RFC 6901 pointer to the value at fault, or to the object whose key is. */
  readonly pointer: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units. */
  readonly column: number

  constructor(message: string, pointer: string, line: number, column: number) {
    super(message)
    this.pointer = pointer
    this.line = line
    this.column = column
  }
}

/** A refusal at `offset` of `text`, inside the containers that `path` names from the root. */
export function refusedAt(
  text: string,
  offset: number,
  path: readonly (string | number)[],
  message: string,
): JsonRefused {
  const before = text.slice(0, offset)
  const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return new JsonRefused(message, pointer, before.split('\n').length, offset - before.lastIndexOf('\n'))
}
