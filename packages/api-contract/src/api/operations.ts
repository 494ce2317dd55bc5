import { contractOf } from '../bundle.ts'
import { problemOf } from '../problem.ts'
import { documentOperations } from '../shared/document.ts'
import { accountOperations } from './account.ts'
import { auditOperations } from './audit-operations.ts'
import { credentialOperations } from './credential-operations.ts'
import { installationOperations } from './installation-operations.ts'
import { originOperations } from './origin.ts'
import { overviewOperations } from './overview.ts'
import { policyOperations } from './policy-operations.ts'
import { sessionOperations } from './session.ts'
import { teamOperations } from './team-operations.ts'
import { tokenOperations } from './token.ts'
import { usageOperations } from './usage.ts'

/** Every operation of the surface at head. */
export const operations = {
  ...documentOperations,
  ...sessionOperations,
  ...accountOperations,
  ...overviewOperations,
  ...installationOperations,
  ...credentialOperations,
  ...originOperations,
  ...policyOperations,
  ...usageOperations,
  ...auditOperations,
  ...teamOperations,
  ...tokenOperations,
}

const callers = 'members'

/** The surface at head, as plain data. */
export const head = contractOf({ operations, callers, problem: problemOf(operations, callers).Problem })
