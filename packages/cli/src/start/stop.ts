import type { Host, StopSignal } from '../host.ts'

/** Both a terminal and a package manager pass on one Ctrl-C, so a signal this soon after the first is the same one. */
const sameKeypressMs = 500
const exitCodeOf = { SIGINT: 130, SIGTERM: 143 } as const

/** Resolves when the process is told to stop. Told again, it ends at once. */
export function stopSignal(host: Host): Promise<StopSignal> {
  const { promise, resolve } = Promise.withResolvers<StopSignal>()
  let first: number | undefined
  host.onStop((signal) => {
    if (first === undefined) {
      first = host.now()
      resolve(signal)
    } else if (host.now() - first > sameKeypressMs) {
      host.exitNow(exitCodeOf[signal])
    }
  })
  return promise
}
