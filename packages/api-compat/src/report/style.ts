import { styleText } from 'node:util'
import type { Verdict } from '../schema/difference.ts'

/** Colours, where they can be seen; elsewhere the text as it is. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  verdict(verdict: Verdict, text: string): string
}

type Format = Parameters<typeof styleText>[0]

const COLOURS: Readonly<Record<Verdict, Format>> = {
  breaking: ['bold', 'red'],
  unproven: ['bold', 'magenta'],
  notice: ['bold', 'yellow'],
  safe: ['bold', 'green'],
}

export const plain: Style = { bold: (text) => text, dim: (text) => text, verdict: (_, text) => text }

export const coloured: Style = {
  bold: (text) => paint('bold', text),
  dim: (text) => paint('dim', text),
  verdict: (verdict, text) => paint(COLOURS[verdict], text),
}

function paint(format: Format, text: string): string {
  return styleText(format, text, { validateStream: false })
}
