import { writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const STDERR = 2
const EVERY_MS = 200
const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'

const patience = Number(workerData)
const started = performance.now()
let phase = ''
let frame = 0

parentPort?.on('message', (words: unknown) => {
  phase = String(words)
})

setTimeout(() => setInterval(show, EVERY_MS), patience)

function show(): void {
  const seconds = Math.floor((performance.now() - started) / 1000)
  writeSync(STDERR, `\r\u001b[2K${FRAMES[frame++ % FRAMES.length]} ${phase} … ${seconds} s`)
}
