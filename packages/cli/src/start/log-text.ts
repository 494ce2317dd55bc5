import { printable } from '../output/printable.ts'
import type { Style } from '../output/style.ts'

type Line = Readonly<Record<string, unknown>>

/** What every line has, or says in another way here. */
const told = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err'])

/** A line of the log, as JSON, in the form that a person at a terminal wants. */
export function logText(json: string, style: Style): string {
  const line: Line = JSON.parse(json)
  const time = style.dim(text(line['time']).slice(11, 19))
  const rest = line['msg'] === 'request' ? request(line, style) : message(line, style)
  return `${time}  ${rest}\n`
}

function request(line: Line, style: Style): string {
  const { method, route, status, durationMs, release, error, callerId } = line
  const paint = Number(status) >= 500 ? style.bad : Number(status) >= 400 ? style.warning : style.good
  const parts = [
    text(method).padEnd(6),
    paint(text(status)),
    text(route ?? '(no such route)'),
    `as ${text(release)}`,
  ]
  if (error !== null) parts.push(paint(text(error)))
  if (callerId !== null) parts.push(style.dim(text(callerId)))
  return [...parts, style.dim(`${Number(durationMs).toFixed(1)} ms`)].join('  ')
}

function message(line: Line, style: Style): string {
  const level = text(line['level'])
  const paint = level === 'info' ? style.dim : level === 'warn' ? style.warning : style.bad
  const members = Object.entries(line)
    .filter(([name]) => !told.has(name))
    .map(([name, value]) => style.dim(`${printable(name)}=${text(value)}`))
  return [paint(level), text(line['msg']), ...members].join('  ') + stack(line['err'])
}

function stack(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('stack' in error)) return ''
  return `\n${String(error.stack).split('\n').map(printable).join('\n')}`
}

function text(value: unknown): string {
  return printable(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
}
