import type { LoadedDocument } from '../load/document.ts'
import type { Finding, Report } from '../report/report.ts'
import { bumpOf, versionOf, versionSuffices } from './bump.ts'
import { findingsOf } from './findings.ts'
import { judged } from './judge.ts'
import { matchOperations } from './match.ts'
import type { Comparison, Observation } from './observation.ts'
import { operationsOf } from './operation.ts'
import { compareOperations } from './operations.ts'
import type { CompareOptions } from './options.ts'
import { compareUsedSchemes } from './used-schemes.ts'
import { sift } from './suppress.ts'

/**
 * Compares two OpenAPI documents as those who use the API see them: everything a client, or the receiver of a webhook,
 * can notice, each root cause once, the breaking ones with a request or response that proves it. Pure: the same documents
 * and options give the same report. Never throws for what the documents say.
 */
export function compare(old: LoadedDocument, next: LoadedDocument, options: CompareOptions = {}): Report {
  const observations: Observation[] = []
  const comparison: Comparison = {
    old: afresh(old),
    new: afresh(next),
    options,
    observe: (observation) => {
      const told = judged(observation, { old: old.root, new: next.root }, options)
      if (told) observations.push(told)
    },
  }
  const matching = matchOperations(operationsOf(comparison.old.root), operationsOf(comparison.new.root))
  compareOperations(comparison, matching)
  compareUsedSchemes(comparison, matching.both)
  return reportOf(old, next, findingsOf(comparison, observations), options)
}

/** What comparisons of schemas remember hangs on the roots: every report is to prove its findings itself. */
function afresh(document: LoadedDocument): LoadedDocument {
  return {
    ...document,
    root: { ...document.root },
    locate: (pointer) => document.locate(pointer),
    lineAt: (position) => document.lineAt(position),
  }
}

function reportOf(
  old: LoadedDocument,
  next: LoadedDocument,
  findings: readonly Finding[],
  options: CompareOptions,
): Report {
  const versions = { old: versionOf(old), new: versionOf(next) }
  // Of all of them: a break that a team accepts is one for its clients all the same.
  const bump = bumpOf(findings, old, next)
  return {
    old: { name: old.name, version: versions.old },
    new: { name: next.name, version: versions.new },
    ...sift(findings, options),
    bump,
    versionOk: versionSuffices(versions.old, versions.new, bump),
  }
}

/** The findings that stop a release at a gate: breaking ones, those and the unproven, or any that is not safe. */
export function gated(report: Report, failOn: 'breaking' | 'unproven' | 'any'): readonly Finding[] {
  const stopping = {
    breaking: ['breaking'],
    unproven: ['breaking', 'unproven'],
    any: ['breaking', 'unproven', 'notice'],
  }
  return report.findings.filter(({ verdict }) => stopping[failOn].includes(verdict))
}
