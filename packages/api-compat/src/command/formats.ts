import type { LoadedDocument } from '../load/document.ts'
import type { Report } from '../report/report.ts'
import { coloured, plain } from '../report/style.ts'
import { workspaceAt } from '../report/workspace.ts'
import type { Host } from './host.ts'

export const FORMATS = ['text', 'json', 'markdown', 'html', 'sarif', 'junit', 'github'] as const

export type FormatName = (typeof FORMATS)[number]

/** What was compared, and what came out. */
export interface Compared {
  readonly report: Report
  readonly old: LoadedDocument
  readonly new: LoadedDocument
}

/** How a report in text is shown. */
export interface Look {
  readonly colour: boolean
  readonly columns?: number | undefined
}

/** Writes the report; only what the format needs is loaded. */
export async function written(
  format: FormatName,
  compared: Compared,
  host: Host,
  { colour, columns }: Look,
): Promise<string> {
  const { report } = compared
  const sources = { old: compared.old.lineAt, new: compared.new.lineAt }
  const inWorkspace = workspaceAt(host.env['GITHUB_WORKSPACE'] ?? host.project, host.cwd)
  switch (format) {
    case 'text':
      return (await import('../report/text.ts')).toText(report, sources, colour ? coloured : plain, columns)
    case 'json':
      return (await import('../report/json.ts')).toJson(report)
    case 'markdown':
      return (await import('../report/markdown.ts')).toMarkdown(report, sources)
    case 'html':
      return (await import('../report/html/page.ts')).toHtml(report, sources, await words())
    case 'sarif':
      return (await import('../report/sarif.ts')).toSarif(report, inWorkspace, await words())
    case 'junit':
      return (await import('../report/junit.ts')).toJunit(report)
    case 'github':
      return (await import('../report/github.ts')).toGithub(report, inWorkspace)
  }
}

async function words() {
  return (await import('../rules/words.ts')).wordsFor
}
