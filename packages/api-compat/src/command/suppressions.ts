import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Suppression } from '../compare/options.ts'
import type { Report } from '../report/report.ts'
import { Unusable } from './failure.ts'

const MEMBERS = ['id', 'reason', 'expires']
const EXAMPLE = '- { id: 3f2a9c1b77de, reason: No client sends it, expires: 2027-01-31 }'

/**
 * Reads the suppression file: a list of `id`, `reason` and `expires` in YAML or JSON.
 *
 * @throws Unusable that names the item
 */
export async function readSuppressions(file: string, cwd: string): Promise<Suppression[]> {
  const text = await readFile(path.resolve(cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`
    throw new Unusable(`The suppression file ${file} ${why}. Correct the path after --suppress.`)
  })
  const list = await parsed(text, file)
  if (!Array.isArray(list)) {
    throw new Unusable(`The suppression file ${file} is not a list. Write items such as: ${EXAMPLE}`)
  }
  return list.map((item: unknown, index) => suppressionOf(item, `${file}, item ${index + 1}`))
}

async function parsed(text: string, file: string): Promise<unknown> {
  const { parseDocument } = await import('yaml')
  const document = parseDocument(text)
  const [problem] = document.errors
  if (problem)
    throw new Unusable(`The suppression file ${file} is neither YAML nor JSON: ${firstLine(problem.message)}`)
  try {
    // An empty file is an empty list.
    return document.toJS() ?? []
  } catch (error) {
    throw new Unusable(`The suppression file ${file} cannot be used: ${firstLine(String(error))}`)
  }
}

function suppressionOf(item: unknown, where: string): Suppression {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    throw new Unusable(`${where}: not an object. Write: ${EXAMPLE}`)
  }
  const members = new Map<string, unknown>(Object.entries(item))
  const unknown = [...members.keys()].find((name) => !MEMBERS.includes(name))
  if (unknown !== undefined)
    throw new Unusable(`${where}: nothing is meant by "${unknown}". Write: ${EXAMPLE}`)
  const [id, reason, expires] = MEMBERS.map((name) => members.get(name))
  if (typeof id !== 'string' || id === '') {
    throw new Unusable(`${where}: "id" is not the id of a finding. Copy it from a report, and quote it.`)
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw new Unusable(`${where}: "reason" is missing. Say why the finding may pass.`)
  }
  if (typeof expires !== 'string' || !isDay(expires)) {
    throw new Unusable(`${where}: "expires" is not a day. Write the last day it counts as yyyy-mm-dd.`)
  }
  return { id, reason, expires }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function firstLine(text: string): string {
  return `${text.split('\n')[0]?.replace(/[.:]?$/, '') ?? text}.`
}

/** What is to be said about suppressions that do nothing. */
export function suppressionWarnings({ suppressions }: Report): string[] {
  return [
    ...suppressions.expired.map(
      ({ id, expires }) => `the suppression of ${id} expired on ${expires}: renew it, or take it out`,
    ),
    ...suppressions.unused.map((id) => `the suppression of ${id} matches no finding: take it out`),
  ]
}
