import { contractOf } from '../bundle.ts'
import { problemOf } from '../problem.ts'
import { documentOperations } from '../shared/document.ts'
import { contentOperations } from './content.ts'
import { eventOperations } from './events.ts'
import { healthOperations } from './health.ts'
import { installationOperations } from './installation.ts'
import { retiredOperations } from './retired.ts'
import { settingsOperations } from './settings.ts'

/** Every operation of the surface at head. */
export const operations = {
  ...healthOperations,
  ...documentOperations,
  ...installationOperations,
  ...settingsOperations,
  ...eventOperations,
  ...contentOperations,
}

const callers = 'installations'

const { ErrorBody, Problem } = problemOf(operations, callers)
export { ErrorBody }

/** The surface at head, as plain data. */
export const head = contractOf({ operations, callers, problem: Problem })

/** Operations that were removed, as plain data. */
export const retired = contractOf({ operations: retiredOperations, callers, problem: Problem }).operations
