import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { spreadOf } from '../runtime/statistics.ts'
import type { Boot } from './boot.ts'
import type { Size } from './many-operations.ts'

/** Medians of some starts, each in a fresh process: nothing is compiled or cached yet, as when a server starts. */
export function freshBoot(size: Size, starts: number): Boot {
  const all = Array.from({ length: starts }, () => startOnce(size))
  const median = (figure: keyof Boot): number => spreadOf(all.map((one) => one[figure])).median
  return {
    changes: median('changes'),
    startMs: median('startMs'),
    startHeapMB: median('startHeapMB'),
    contractsMs: median('contractsMs'),
    compileAllMs: median('compileAllMs'),
    compiledHeapMB: median('compiledHeapMB'),
    jsonMs: median('jsonMs'),
  }
}

function startOnce(size: Size): Boot {
  const file = fileURLToPath(import.meta.resolve('./boot-once.ts'))
  const printed = execFileSync(process.execPath, ['--expose-gc', file, JSON.stringify(size)], {
    encoding: 'utf8',
  })
  // Our own script prints it.
  return JSON.parse(printed) as Boot
}
