import { printableJson } from './printable.ts'
import type { Report } from './report.ts'

/** Where the JSON Schema of this format is, beside this file. */
export const REPORT_SCHEMA_URL = new URL('./report.schema.json', import.meta.url)

/** The report as `report.schema.json` describes it. */
export function toJson(report: Report): string {
  return `${printableJson(report)}\n`
}
