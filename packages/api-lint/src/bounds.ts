import { parse } from 'yaml'
import { UnusableInput } from './unusable-input.ts'

/** Bytes of a document. */
const mostBytes = 30_000_000
/** Values that all aliases of a document may stand for. */
const mostAliased = 10_000

/** @throws UnusableInput when a document is too long to be linted */
export function boundBytes(text: string, file: string): void {
  if (text.length <= mostBytes) return
  throw new UnusableInput(`${file} is longer than ${mostBytes / 1_000_000} MB. Split it into files.`)
}

/**
 * Spectral's parser copies what an alias stands for, so that a short text can become endless: they are counted before.
 * @throws UnusableInput when aliases stand for too much
 */
export function boundAliases(text: string, file: string): void {
  if (!/&[^\s,[\]{}]/.test(text) || !/(^|[\s,[{:])\*[^\s,[\]{}]/.test(text)) return
  try {
    parse(text, { maxAliasCount: mostAliased, logLevel: 'silent', strict: false, uniqueKeys: false })
  } catch (error) {
    // What is wrong with the text otherwise, Spectral says.
    if (!(error instanceof ReferenceError)) return
    throw new UnusableInput(`${file} has aliases that stand for more than ${mostAliased} values.`)
  }
}
