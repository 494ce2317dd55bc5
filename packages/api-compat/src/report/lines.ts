/** A text in lines of so many characters, broken at spaces; a word that is longer has a line of its own. */
export function wrapped(text: string, most: number): string[] {
  return packed(text.split(' '), most)
}

/** Pieces with spaces between them, in lines of so many characters, broken between pieces only. */
export function packed(pieces: readonly string[], most: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + piece.length <= most) {
      lines[lines.length - 1] = `${line} ${piece}`
    } else lines.push(piece)
  }
  return lines
}
