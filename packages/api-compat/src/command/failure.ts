import { CommanderError } from 'commander'
import { type UnusableCode, UnusableInput } from '../load/unusable-input.ts'
import { printable, shortened } from '../report/printable.ts'

/** What was asked for cannot be done: the message says what is wrong and what to do, in whole sentences. */
export class Unusable extends Error {
  override readonly name = 'Unusable'
}

/** The option that lifts a refusal. */
const LIFTED_BY: Partial<Record<UnusableCode, string>> = {
  url: '--allow-urls',
  'ref-url': '--allow-urls',
  'ref-outside': '--allow-outside',
}

const LONGEST = 1000

/** Anything thrown, as sentences for a person: what is wrong, where, and what to do. Never a stack. */
export function failureWords(error: unknown): string {
  return shortened(printable(wordsOf(error)), LONGEST)
}

function wordsOf(error: unknown): string {
  if (error instanceof Unusable) return error.message
  if (error instanceof UnusableInput) {
    const option = LIFTED_BY[error.code]
    const lifts = option !== undefined && error.message.includes('llow')
    return lifts ? `${error.message} The option for that is ${option}.` : error.message
  }
  if (error instanceof CommanderError) {
    return `${sentence(error.message.replace(/^error: /, ''))} Add --help to see what there is.`
  }
  if (error instanceof Error && 'syscall' in error) {
    return `${sentence(error.message)} Check the path, its permissions and the free space.`
  }
  const said = error instanceof Error ? error.message : String(error)
  return `${sentence(`This went wrong within: ${said}`)} It is a mistake in stella-compat; report it with both documents.`
}

function sentence(text: string): string {
  const [first = ''] = text.split('\n')
  const capital = first.charAt(0).toUpperCase() + first.slice(1)
  return /[.?!)]$/.test(capital) ? capital : `${capital}.`
}
