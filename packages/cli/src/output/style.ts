import { styleText } from 'node:util'
import type { Host, Output } from '../host.ts'

/** Colours, where they can be seen; elsewhere the text as it is. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  good(text: string): string
  warning(text: string): string
  bad(text: string): string
}

type Format = Parameters<typeof styleText>[0]

/** Only a terminal gets colours, and none when `NO_COLOR` is set to anything (no-color.org) or the terminal is dumb. */
export function styleFor(output: Output, env: Host['env']): Style {
  const plain = !output.isTTY || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  const paint = (format: Format) => (text: string) =>
    plain ? text : styleText(format, text, { validateStream: false })
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    good: paint('green'),
    warning: paint('yellow'),
    bad: paint('red'),
  }
}

/** The state of something, in the colour of what it means for whoever depends on it. */
export function paintStatus(status: string, style: Style): string {
  switch (status) {
    case 'active':
    case 'served':
      return style.good(status)
    case 'suspended':
    case 'deprecated':
    case 'unused':
      return style.warning(status)
    case 'removed':
    case 'revoked':
    case 'expired':
    case 'retired':
    case 'below-floor':
      return style.bad(status)
    default:
      return status
  }
}
