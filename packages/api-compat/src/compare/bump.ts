import { isDeepStrictEqual } from 'node:util'
import type { JsonObject } from '../json.ts'
import type { LoadedDocument } from '../load/document.ts'
import { isObject } from '../load/pointer.ts'
import type { Finding, Report } from '../report/report.ts'

type Bump = Report['bump']

const STEPS: readonly Bump[] = ['none', 'patch', 'minor', 'major']

/**
 * The semver step the findings need (Semantic Versioning 2.0.0), suppressed ones among them: a suppression lets a break
 * pass a gate and does not make it less of a break. `patch` when the documents differ in what no client notices.
 */
export function bumpOf(findings: readonly Finding[], old: LoadedDocument, next: LoadedDocument): Bump {
  if (findings.some(({ verdict }) => verdict === 'breaking')) return 'major'
  if (findings.length > 0) return 'minor'
  return isDeepStrictEqual(withoutVersion(old.root), withoutVersion(next.root)) ? 'none' : 'patch'
}

function withoutVersion(root: JsonObject): JsonObject {
  const { info, ...rest } = root
  if (!isObject(info)) return root
  const { version: _, ...said } = info
  return { ...rest, info: said }
}

/** What `info.version` says, or nothing. */
export function versionOf(document: LoadedDocument): string {
  const info = document.root['info']
  const version = isObject(info) ? info['version'] : undefined
  return typeof version === 'string' || typeof version === 'number' ? String(version) : ''
}

/**
 * Whether the step between two versions is at least the one needed (Semantic Versioning 2.0.0; below 1.0.0 the minor
 * stands in for the major). Versions of another kind, such as dates, only have to differ.
 */
export function versionSuffices(old: string, next: string, needed: Bump): boolean {
  if (needed === 'none') return true
  const [before, after] = [numbers(old), numbers(next)]
  if (!before || !after) return old !== next
  const moved = before.findIndex((number, index) => number !== after[index])
  if (moved === -1 || (after[moved] ?? 0) < (before[moved] ?? 0)) return false
  const made = 3 - moved + (before[0] === 0 && moved === 1 ? 1 : 0)
  return made >= STEPS.indexOf(needed)
}

function numbers(version: string): readonly number[] | undefined {
  const match = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(?:[-+].*)?$/.exec(version.trim())
  if (!match || /^\d{4}-\d{2}-\d{2}/.test(version)) return undefined
  return [1, 2, 3].map((part) => Number(match[part] ?? 0))
}
