import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/** How the peak memory of a process is learnt; Node itself does not tell it of a process it started. */
export interface MemoryMeter {
  readonly how: string
  /** Put before the command. */
  readonly prefix: readonly string[]
  /** Megabytes, from what was said on standard error; undefined when that does not say. */
  readonly read: (stderr: string) => number | undefined
  /** Megabytes so far of a process that runs. */
  readonly sample?: (pid: number) => number | undefined
}

const TIME = '/usr/bin/time'

/** GNU's, exact: the kernel's own count, in KiB, on the last line. */
export const gnuTime: MemoryMeter = {
  how: 'as /usr/bin/time has it from the kernel',
  prefix: [TIME, '-f', '%M'],
  read: (stderr) => megabytes(/(\d+)\s*$/.exec(stderr)?.[1], 1024),
}

/** That of BSD and macOS, exact, in bytes. */
export const bsdTime: MemoryMeter = {
  how: 'as /usr/bin/time has it from the kernel',
  prefix: [TIME, '-l'],
  read: (stderr) => megabytes(/(\d+)\s+maximum resident set size/.exec(stderr)?.[1], 1),
}

/** Linux without `time`: the kernel's high-water mark, asked for while the process runs, so only its last moment is missed. */
export const highWaterMark: MemoryMeter = {
  how: 'VmHWM, read every few milliseconds',
  prefix: [],
  read: () => undefined,
  sample: (pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return megabytes(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1], 1024)
    } catch {
      return undefined
    }
  },
}

const none: MemoryMeter = { how: 'not known on this machine', prefix: [], read: () => undefined }

/** The best one that works here. */
export async function memoryMeter(): Promise<MemoryMeter> {
  for (const meter of [gnuTime, bsdTime]) if (await works(meter)) return meter
  return highWaterMark.sample?.(process.pid) === undefined ? none : highWaterMark
}

async function works({ prefix: [file = '', ...args], read }: MemoryMeter): Promise<boolean> {
  try {
    const { stderr } = await promisify(execFile)(file, [...args, process.execPath, '-e', '0'])
    return read(stderr) !== undefined
  } catch {
    return false
  }
}

function megabytes(count: string | undefined, unit: number): number | undefined {
  return count === undefined ? undefined : (Number(count) * unit) / 1e6
}
