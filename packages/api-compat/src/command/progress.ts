import { Worker } from 'node:worker_threads'
import type { Output, Progress } from './host.ts'

/** After this many milliseconds people begin to wonder. */
const PATIENCE_MS = 1000

/** Shows on a terminal what is being done and for how long. Silent for what is done within a second. */
export function startProgress(stderr: Output): Progress {
  const started = performance.now()
  // Reading and comparing never let go of their thread, so another one keeps the terminal alive.
  const worker = new Worker(new URL('./progress-worker.ts', import.meta.url), { workerData: PATIENCE_MS })
  worker.unref()
  worker.on('error', () => undefined)
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    phase: (words) => worker.postMessage(words),
    stop: async () => {
      await worker.terminate()
      if (performance.now() - started > PATIENCE_MS) stderr.write('\r\u001b[2K')
    },
  }
}
