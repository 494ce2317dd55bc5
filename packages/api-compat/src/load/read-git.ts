import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { tooLarge } from './read-file.ts'
import { UnusableInput } from './unusable-input.ts'

const run = promisify(execFile)
const TIMEOUT_MS = 10_000

/**
 * A file as a revision of the repository around a folder has it. Filters and text conversions of the repository's
 * configuration do not run, and objects that a partial clone lacks are not fetched.
 *
 * @throws UnusableInput
 */
export async function readGit(
  at: { readonly revision: string; readonly path: string },
  cwd: string,
  name: string,
  most: number,
): Promise<Uint8Array> {
  const object = `${at.revision}:${at.path}`
  if (object.startsWith('-') || object.includes('\0')) {
    const what = 'That is not the name of a revision'
    throw new UnusableInput({ code: 'git', file: name, what, next: 'Write git:REV:path.' })
  }
  try {
    const { stdout } = await run('git', ['cat-file', 'blob', object], {
      cwd,
      encoding: 'buffer',
      maxBuffer: most,
      timeout: TIMEOUT_MS,
      env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    })
    return stdout
  } catch (error) {
    throw refused(error, name, most)
  }
}

function refused(error: unknown, file: string, most: number): UnusableInput {
  // execFile adds code and stderr to the errors it throws.
  const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: unknown }
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return tooLarge(file, most)
  if (code === 'ENOENT') {
    const what = 'git cannot be started here'
    return new UnusableInput({
      code: 'git',
      file,
      what,
      next: 'Install git, or check the folder.',
      cause: error,
    })
  }
  const said = String(stderr ?? '')
    .trim()
    .replace(/^fatal: /, '')
    .split('\n')[0]
  return new UnusableInput({
    code: 'git',
    file,
    what: `git cannot show it: ${said || 'it took too long'}`,
    next: 'Check the revision and the path; paths start at the root of the repository, or with ./ in this folder.',
    cause: error,
  })
}
