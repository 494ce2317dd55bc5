// Costs of negotiation, migration and boot: `pnpm bench:versioning [--quick]`.
import { parseArgs } from 'node:util'
import { freshBoot } from './versioning/fresh-boot.ts'
import { measure, type Pace } from './versioning/measure.ts'
import { bootTable, bootVerdict, requestTable, requestVerdicts, verdictLine } from './versioning/report.ts'
import { requestContenders } from './versioning/requests.ts'

const full: Pace & { starts: number } = { rounds: 21, sliceMs: 60, starts: 7 }
const quick: Pace & { starts: number } = { rounds: 7, sliceMs: 20, starts: 3 }

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const pace = values.quick ? quick : full

const histories = [10, 100, 1000]
const costs = measure(requestContenders(histories), pace)

const size = { operations: 100, majors: 5, minors: 20 }
const usual = freshBoot({ ...size, changes: { least: 2, most: 10 } }, pace.starts)
const busy = freshBoot({ ...size, changes: { least: 50, most: 150 } }, pace.starts)

const verdicts = [...requestVerdicts(costs, histories), bootVerdict(usual)]
console.log(requestTable(costs))
console.log()
console.log(
  bootTable([
    { label: '2 to 10 changes a release', boot: usual },
    { label: '50 to 150 changes a release', boot: busy },
  ]),
)
console.log()
console.log(verdicts.map(verdictLine).join('\n'))
