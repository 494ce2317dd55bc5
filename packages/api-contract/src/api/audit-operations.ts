import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { closed } from '../shapes.ts'
import { pageQuery } from '../shared/page.ts'
import { auditFilter, AuditPage, exportQuery } from './audit.ts'
import { AuditVerdict, CheckpointPage, NewCheckpoint } from './checkpoint.ts'

const shared = { tag: 'Audit', auth: 'credential' } as const
const reading = { ...shared, scope: 'audit:read' } as const

const file = Type.String({
  description: 'The changes, oldest first: lines of CSV with a header, or of JSON.',
})
const disposition = Type.String({
  description: 'Suggests a name for the file.',
  examples: ['attachment; filename="audit.csv"'],
})

export const auditOperations = {
  listAudit: operation({
    ...reading,
    method: 'GET',
    path: '/audit',
    summary: 'List changes',
    description: 'The changes of the account, newest first.',
    parameters: { query: closed({ ...pageQuery, ...auditFilter }) },
    responses: { 200: { description: 'A page of changes.', schema: AuditPage } },
  }),
  exportAudit: operation({
    ...reading,
    method: 'GET',
    path: '/audit/export',
    summary: 'Export changes',
    description:
      'All changes that match, oldest first, as a file. In CSV, text that a spreadsheet would take for a formula has an ' +
      'apostrophe in front. A file that breaks off is not whole.',
    parameters: { query: exportQuery },
    responses: {
      200: {
        description: 'The changes.',
        schema: file,
        media: ['text/csv', 'application/jsonl'],
        headers: { 'content-disposition': disposition },
      },
    },
  }),
  verifyAudit: operation({
    ...reading,
    method: 'POST',
    path: '/audit/verify',
    summary: 'Verify the log',
    description: 'Recomputes the chain and holds every checkpoint against it. Changes nothing.',
    responses: { 200: { description: 'Whether it is whole.', schema: AuditVerdict } },
  }),
  listCheckpoints: operation({
    ...reading,
    method: 'GET',
    path: '/audit/checkpoints',
    summary: 'List checkpoints',
    description: 'The checkpoints of the log, newest first.',
    parameters: { query: closed(pageQuery) },
    responses: { 200: { description: 'A page of checkpoints.', schema: CheckpointPage } },
  }),
  createCheckpoint: operation({
    ...shared,
    method: 'POST',
    path: '/audit/checkpoints',
    summary: 'Sign the log',
    description: 'Signs the present head of the log, so that cutting its tail off is noticed.',
    scope: 'audit:write',
    responses: { 201: { description: 'The checkpoint.', schema: NewCheckpoint } },
  }),
}
