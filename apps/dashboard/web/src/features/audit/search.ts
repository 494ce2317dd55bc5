import { present, text, type RawSearch } from '../../shared/search.ts'

export interface AuditSearch {
  readonly action?: string
  readonly actor?: string
  readonly target?: string
  readonly installation?: string
  /** Days, `yyyy-mm-dd`, both included. */
  readonly from?: string
  readonly to?: string
}

/** The filters of the audit log, as its address states them; what makes no sense is left out. */
export function auditSearch(raw: RawSearch): AuditSearch {
  return present({
    action: text(raw, 'action'),
    actor: text(raw, 'actor'),
    target: text(raw, 'target'),
    installation: text(raw, 'installation'),
    from: day(raw, 'from'),
    to: day(raw, 'to'),
  })
}

function day(raw: RawSearch, name: string): string | undefined {
  const value = text(raw, name)
  return value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined
}
