import type { AuditCheckpoint, AuditRow, Json } from '@stella/store'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { addCommand, addGroup, type Call, type Outcome, type Program } from '../command.ts'
import { exitCodes } from '../failure.ts'
import { findInstallation } from '../find.ts'
import { withStore } from '../open-store.ts'
import { cursorOption, limitOption } from '../options.ts'
import { printable } from '../output/printable.ts'
import { table } from '../output/table.ts'
import { shortTime } from '../output/time.ts'
import { auditJson } from './shapes.ts'

export function auditCommands(program: Program, root: Command): void {
  const group = addGroup(
    root,
    'audit',
    'The log of every change, which cannot be altered unnoticed',
    'audit list --limit 20',
  )
  addCommand(program, group, {
    name: 'list',
    summary: 'List changes, newest first',
    options: [
      new Option('--installation <installation>', 'only of this one, by id or name'),
      limitOption(),
      cursorOption(),
    ],
    examples: ['audit list --limit 20', 'audit list --installation "Example Magazine" --json'],
    json: '{ rows: [{ sequence, at, accountId, installationId, actor: { type, id }, requestId, action, target,\n  before, after, previousHash, hash }], nextCursor }',
    run: list,
  })
  addCommand(program, group, {
    name: 'verify',
    summary: 'Check that nobody altered the log',
    description:
      'Recomputes the chain of hashes; exits with 1 where it breaks. Keep the checkpoint it prints somewhere else: given back, it also shows whether the end of the log was cut off since.',
    options: [
      new Option('--checkpoint <count:head>', 'a checkpoint that was printed earlier').argParser(
        parseCheckpoint,
      ),
    ],
    examples: [
      'audit verify',
      'audit verify --checkpoint 42:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ],
    json: '{ ok: true, count, head } or { ok: false, sequence, reason }',
    run: verify,
  })
}

interface ListOptions {
  readonly installation?: string
  readonly limit: number
  readonly cursor?: string
}

function list({ options, host }: Call<never, ListOptions>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const { installation, limit, cursor } = options
    const installationId =
      installation === undefined ? undefined : (await findInstallation(store, installation)).id
    const { rows, nextCursor } = await store.audit.list({ installationId, limit, cursor })
    const more = nextCursor === null ? '' : `\n\nThere are more: add --cursor ${nextCursor}`
    const text = rows.length === 0 ? 'Nothing has been changed yet.' : auditTable(rows) + more
    return { json: { rows: rows.map(auditJson), nextCursor }, text }
  })
}

function auditTable(rows: readonly AuditRow[]): string {
  return table(
    [
      { title: '#', align: 'right' },
      ...['WHEN (UTC)', 'WHO', 'ACTION', 'TARGET', 'CHANGE'].map((title) => ({ title })),
    ],
    rows.map(({ sequence, at, actor, action, target, before, after }) => [
      String(sequence),
      shortTime(at),
      printable(`${actor.type} ${actor.id}`),
      action,
      printable(target),
      printable(changesOf(before, after)),
    ]),
  )
}

const longestChange = 100

/** The members that differ, old and new; what is new or gone as a whole speaks for itself. */
function changesOf(before: Json, after: Json): string {
  if (!isObject(before) || !isObject(after)) return ''
  const changed = Object.keys({ ...before, ...after })
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => `${key}: ${JSON.stringify(before[key])} -> ${JSON.stringify(after[key])}`)
    .join(', ')
  return changed.length > longestChange ? `${changed.slice(0, longestChange)}…` : changed
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function verify({
  options,
  host,
  style,
}: Call<never, { readonly checkpoint?: AuditCheckpoint }>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const verdict = await store.audit.verify(options.checkpoint)
    if (verdict.ok) {
      const { count, head } = verdict
      return {
        json: verdict,
        text: `${style.good('intact')}  ${count} changes, none altered.\nCheckpoint: ${count}:${head}`,
      }
    }
    return {
      json: verdict,
      text: `${style.bad('broken')}  at change ${verdict.sequence}: ${verdict.reason}`,
      exit: exitCodes.refused,
    }
  })
}

function parseCheckpoint(text: string): AuditCheckpoint {
  const [, count, head] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  if (count === undefined || head === undefined) {
    throw new InvalidArgumentError(
      'Write it as `stella audit verify` prints it: a count, a colon and 64 hex digits.',
    )
  }
  return { count: Number(count), head }
}
