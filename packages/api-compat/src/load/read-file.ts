import { createReadStream, type ReadStream, readFileSync, realpathSync, statSync } from 'node:fs'
import { isBelow } from './origin.ts'
import { UnusableInput } from './unusable-input.ts'

/**
 * A file's bytes, at most a number of them. Pipes are read as well: shells make `<(…)` one. Files are read while everything
 * else waits: nothing else is to be done, and the threads that would read them meanwhile keep megabytes for themselves.
 */
export async function readDocumentFile(path: string, name: string, most: number): Promise<Uint8Array> {
  try {
    const found = statSync(path)
    if (found.size > most) throw tooLarge(name, most)
    return found.isFile() ? readFileSync(path) : await readBounded(createReadStream(path), name, most)
  } catch (error) {
    if (error instanceof UnusableInput) throw error
    throw unreadable(error, name)
  }
}

/** The bytes of a regular file, for a `$ref`; `outside` when a link leads out of the folder it has to be in. */
export function readReferredFile(
  path: string,
  name: string,
  most: number,
  folder: string | undefined,
): Uint8Array | 'missing' | 'outside' {
  try {
    const real = realpathSync(path)
    if (folder !== undefined && !isBelow(real, realpathSync(folder))) return 'outside'
    const found = statSync(real)
    if (!found.isFile()) return 'missing'
    if (found.size > most) throw tooLarge(name, most)
    return readFileSync(real)
  } catch (error) {
    if (error instanceof UnusableInput) throw error
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return 'missing'
    throw unreadable(error, name)
  }
}

/** What a pipe gives, which has no size to ask for. */
async function readBounded(stream: ReadStream, name: string, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    // A stream without an encoding gives buffers.
    const buffer = chunk as Buffer
    bytes += buffer.length
    if (bytes > most) throw tooLarge(name, most)
    chunks.push(buffer)
  }
  return Buffer.concat(chunks, bytes)
}

export function tooLarge(file: string, most: number): UnusableInput {
  const what = `It is larger than the ${most} bytes that all files of a document may have together`
  return new UnusableInput({ code: 'too-large', file, what, next: 'Split it, or raise the limit.' })
}

function unreadable(error: unknown, file: string): UnusableInput {
  const code = isSystemError(error) ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const next = 'Check the path; a revision of a git repository is written git:REV:path, standard input -.'
    return new UnusableInput({ code: 'not-found', file, what: 'There is no such file', next, cause: error })
  }
  const what = code === 'EISDIR' ? 'It is a folder' : `It cannot be read (${code ?? String(error)})`
  return new UnusableInput({
    code: 'unreadable',
    file,
    what,
    next: 'Name a file that can be read.',
    cause: error,
  })
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}
