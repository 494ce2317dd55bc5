import { keywordRows, type Row } from './schema-rows.ts'
import { noteRules } from './schema-notes.ts'
import { discriminatorRules } from './schema-discriminators.ts'
import { unionRules } from './schema-unions.ts'
import { memberRules } from './schema-members.ts'
import { type Direction, inBody } from './example.ts'
import type { Rule } from './rule.ts'

/** The four rules of a demand on values: made and dropped, in what clients send and in what the server sends. */
function rulesOf(row: Row): Rule[] {
  return [
    tightened(row, 'request'),
    loosened(row, 'request'),
    tightened(row, 'response'),
    loosened(row, 'response'),
  ]
}

function tightened(row: Row, direction: Direction): Rule {
  const breaks = direction === 'request'
  return {
    ...base(row, direction, row.tightens, row.loosens),
    action: 'tightened',
    severity: breaks ? 'breaking' : 'safe',
    explanation: breaks
      ? `Clients may send values that do not satisfy ${row.what}; they were taken and are refused.`
      : `Everything the server sends satisfies ${row.what}: readers meet nothing new.`,
    advice: breaks
      ? 'Go on taking what was taken; demand more of what is new only.'
      : 'Release it as a minor version.',
    trips: inBody(direction, row.loose, row.tight, `${direction}-${row.tightens}`),
    passes: inBody(direction, row.tight, row.tight),
  }
}

function loosened(row: Row, direction: Direction): Rule {
  const breaks = direction === 'response'
  return {
    ...base(row, direction, row.loosens, row.tightens),
    action: 'loosened',
    severity: breaks ? 'breaking' : 'safe',
    explanation: breaks
      ? `The server may send values that ${row.what} ruled out, and readers that rely on it fail.`
      : `Values that do not satisfy ${row.what} are taken, too.`,
    advice: breaks
      ? 'Send old clients nothing that the old contract rules out.'
      : 'Release it as a minor version.',
    trips: inBody(direction, row.tight, row.loose, `${direction}-${row.loosens}`),
    passes: inBody(direction, row.loose, row.loose),
  }
}

function base(
  row: Row,
  direction: Direction,
  kind: string,
  opposite: string,
): Pick<Rule, 'id' | 'direction' | 'area' | 'kind' | 'mirror'> {
  return {
    id: `${direction}-${kind}`,
    direction,
    area: 'schema',
    kind: row.what,
    mirror: { rule: `${direction}-${opposite}` },
  }
}

/** A demand that was changed: the harmful change trips, the harmless one has the same rule and is safe. */
function changedRule(row: Row, direction: Direction): Rule {
  const id = `${direction}-${row.tightens}`
  const request = direction === 'request'
  const [old, next] = request ? [row.loose, row.tight] : [row.tight, row.loose]
  return {
    ...base(row, direction, row.tightens, row.tightens),
    action: 'changed',
    severity: 'breaking',
    explanation: request
      ? `Clients may send values that satisfied ${row.what} as it was and not as it is; they are refused. A change that only lets more in is safe.`
      : `The server may send values that ${row.what} ruled out as it was. A change that only rules out more is safe.`,
    advice: request
      ? 'Go on taking what was taken.'
      : 'Send old clients nothing that the old contract rules out.',
    trips: inBody(direction, old, next, id),
    passes: inBody(direction, next, old, id),
  }
}

export const schemaRules: readonly Rule[] = [
  ...keywordRows.flatMap((row) =>
    row.tightens === row.loosens ? [changedRule(row, 'request'), changedRule(row, 'response')] : rulesOf(row),
  ),
  ...memberRules,
  ...noteRules,
  ...unionRules,
  ...discriminatorRules,
]
