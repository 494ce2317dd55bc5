import { stringify } from 'yaml'
import { wrapped } from '../report/lines.ts'
import type { Style } from '../report/style.ts'
import { explain, rules } from '../rules/catalogue.ts'
import type { Example, Rule } from '../rules/rule.ts'
import { type DiffLine, diffLines } from './line-diff.ts'
import { unknownRule } from './severities.ts'

const LABEL_WIDTH = 12
const AROUND = 3
const SEVERITY_WIDTH = 8
const BELOW = '      '

const SIDES: Readonly<Record<Rule['direction'], string>> = {
  request: 'requests: what clients send',
  response: 'responses: what the server sends, the requests of webhooks and callbacks too',
  both: 'requests and responses',
}

/**
 * A page about one rule: what it means, what to do, and two examples as differences.
 *
 * @throws Unusable when there is no such rule
 */
export function rulePage(id: string, style: Style, columns = Infinity): string {
  const rule = explain(id)
  if (!rule) throw unknownRule(id, rules)
  const rows: [string, string][] = [
    ['What to do', rule.advice],
    ['About', SIDES[rule.direction]],
    ['Change', `${rule.kind} ${rule.action} (${rule.area})`],
    ['Undone', 'rule' in rule.mirror ? rule.mirror.rule : `no rule of its own: ${rule.mirror.waived}`],
  ]
  return `${[
    `${style.bold(rule.id)}  ${style.verdict(rule.severity, rule.severity)}`,
    wrapped(rule.explanation, columns).join('\n'),
    rows.map(([label, text]) => row(label, wrapped(text, columns - LABEL_WIDTH), style)).join('\n'),
    example('An example that has it:', rule.trips, style),
    example('One that does not:', rule.passes, style),
  ].join('\n\n')}\n`
}

function row(label: string, lines: readonly string[], style: Style): string {
  return `${style.dim(label.padEnd(LABEL_WIDTH))}${lines.join(`\n${' '.repeat(LABEL_WIDTH)}`)}`
}

/** Every rule with its verdict and its sentence, by area; the sentence below where it does not fit beside them. */
export function ruleList(style: Style, columns = Infinity): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const areas = Map.groupBy(rules, ({ area }) => area)
  const groups = [...areas].map(([area, found]) => {
    const lines = found.map(({ id, severity, explanation }) => {
      const head = `  ${id.padEnd(width)}  ${style.verdict(severity, severity.padEnd(SEVERITY_WIDTH))}`
      const room = columns - width - SEVERITY_WIDTH - 6
      if (explanation.length <= room) return `${head}  ${style.dim(explanation)}`
      const below = wrapped(explanation, columns - BELOW.length)
      return [head.trimEnd(), ...below.map((line) => `${BELOW}${style.dim(line)}`)].join('\n')
    })
    return [style.bold(`${area} (${found.length})`), ...lines].join('\n')
  })
  return `${groups.join('\n\n')}\n\n${rules.length} rules. --explain RULE says more about one.\n`
}

function example(title: string, { old, new: next, options }: Example, style: Style): string {
  const [before, after] = [old, next].map((document) =>
    stringify(document, { lineWidth: 0 }).trimEnd().split('\n'),
  )
  const lines = nearChanges(diffLines(before ?? [], after ?? []))
  const shown = lines.length > 0 ? lines : (before ?? []).map((text): DiffLine => ({ sign: ' ', text }))
  const same = lines.length > 0 ? '' : ' (both documents say this)'
  const withOptions = options ? [`  ${style.dim(`with ${JSON.stringify(options)}`)}`] : []
  return [`${style.dim(title)}${same}`, ...withOptions, ...shown.map((line) => painted(line, style))].join(
    '\n',
  )
}

/** The changed lines with a few around them; a gap where lines are left out. */
function nearChanges(lines: readonly DiffLine[]): DiffLine[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ sign }) => sign !== ' '),
  )
  return lines.flatMap((line, index) => {
    if (near[index]) return [line]
    return near[index + 1] === true ? [{ sign: ' ' as const, text: '…' }] : []
  })
}

function painted({ sign, text }: DiffLine, style: Style): string {
  const line = `  ${sign} ${text}`
  if (sign === ' ') return style.dim(line)
  return style.verdict(sign === '-' ? 'breaking' : 'safe', line)
}
