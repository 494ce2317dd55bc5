import type { Host, Output, Progress } from './host.ts'

/** A package manager starts its script in the project's folder, and names the one that the person is in. */
const SCRIPT = 'api:compat'

/** The process this runs in. */
export function nodeHost(): Host {
  const { env } = process
  const project = process.cwd()
  const cwd = env['npm_lifecycle_event'] === SCRIPT ? (env['INIT_CWD'] ?? project) : project
  const stderr = outputOf(process.stderr)
  return {
    env,
    cwd,
    project,
    today: new Date().toISOString().slice(0, 10),
    stdout: outputOf(process.stdout),
    stderr,
    readStdin,
    startProgress: async () => (stderr.isTTY ? shownProgress(stderr) : silent),
  }
}

const silent: Progress = { phase: () => undefined, stop: async () => undefined }

async function shownProgress(stderr: Output): Promise<Progress> {
  const { startProgress } = await import('./progress.ts')
  return startProgress(stderr)
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // Whoever reads the report may stop before its end, as `head` does; that is no error of the comparison.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    isTTY: stream.isTTY ?? false,
    // Some terminals say 0 for what they do not know.
    columns: stream.columns || undefined,
    write: (text) => void stream.write(text),
  }
}

async function readStdin(most: number): Promise<Uint8Array | undefined> {
  if (process.stdin.isTTY) return undefined
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > most) break
  }
  return Buffer.concat(chunks, bytes)
}
