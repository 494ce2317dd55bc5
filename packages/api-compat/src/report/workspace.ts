import path from 'node:path'
import type { Position } from '../load/document.ts'
import type { Finding, Report } from './report.ts'

/**
 * The path of a file relative to the workspace, with `/`, as code hosts name files; nothing for what is not a file of it:
 * another revision, standard input, a URL, a file elsewhere.
 */
export type InWorkspace = (file: string) => string | undefined

/** Decides by name alone, as a `Position` has it; relative names start in `cwd`. No file is looked at. */
export function workspaceAt(workspace: string, cwd: string): InWorkspace {
  return (file) => {
    if (file === '-' || /^(?:git:|[a-z][a-z0-9+.-]+:\/\/)/i.test(file)) return undefined
    const relative = path.relative(workspace, path.resolve(cwd, file))
    const outside = relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`)
    return outside || path.isAbsolute(relative) ? undefined : relative.split(path.sep).join('/')
  }
}

/**
 * Where a code host can show a finding: in the new document, else in the old one, else at the top of the new one, as for
 * what is gone from a document whose old revision is no file. Nothing when neither is in the workspace.
 */
export function shownAt(finding: Finding, report: Report, inWorkspace: InWorkspace): Position | undefined {
  const top = { file: report.new.name, line: 1, column: 1 }
  return (
    [finding.source.new, finding.source.old, top].find(
      (position) => position !== null && inWorkspace(position.file) !== undefined,
    ) ?? undefined
  )
}
