import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the text of a document, or of a file it refers to, comes from. */
export type Origin =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'git'; readonly revision: string; readonly path: string }
  | { readonly kind: 'url'; readonly href: string }
  /** Standard input; files it refers to are meant in a folder. */
  | { readonly kind: 'text'; readonly folder: string }

/** What a source as it is given on a command line means. Does not look whether it is there. */
export function originOf(source: string, cwd: string): Origin {
  if (source === '-') return { kind: 'text', folder: cwd }
  if (/^https?:\/\//i.test(source)) return { kind: 'url', href: source }
  const git = /^git:(?<revision>[^:]+):(?<path>[^]+)$/.exec(source)?.groups
  if (git) return { kind: 'git', revision: git['revision'] ?? '', path: git['path'] ?? '' }
  return { kind: 'file', path: path.resolve(cwd, source) }
}

/** Whether the file part of a `$ref` names another machine, or anything else than a file. */
export function isUrl(target: string): boolean {
  return target.startsWith('//') || (/^[a-z][a-z0-9+.-]+:/i.test(target) && !/^file:/i.test(target))
}

/**
 * What the file part of a `$ref` in a document means (RFC 3986: relative to the document itself).
 *
 * @throws TypeError when it is no valid URL
 */
export function resolveTarget(target: string, from: Origin): Origin {
  if (isUrl(target)) return { kind: 'url', href: new URL(target, 'http://localhost/').href }
  if (from.kind === 'url') return { kind: 'url', href: new URL(target, from.href).href }
  const file = /^file:/i.test(target) ? fileURLToPath(target) : decodeURIComponent(target)
  if (from.kind === 'text') return { kind: 'file', path: path.resolve(from.folder, file) }
  if (from.kind === 'file') return { kind: 'file', path: path.resolve(path.dirname(from.path), file) }
  return { kind: 'git', revision: from.revision, path: joinGit(from.path, file) }
}

/** Paths of git start at the repository's root, or with `./` at the folder git runs in; that start is kept. */
function joinGit(from: string, file: string): string {
  const joined = path.posix.isAbsolute(file) ? file : path.posix.join(path.posix.dirname(from), file)
  return from.startsWith('./') && !joined.startsWith('../') && !joined.startsWith('/')
    ? `./${joined}`
    : joined
}

/** How a file that a document refers to is shown, in the form the document's own name has. */
export function nameOf(origin: Origin, cwd: string, absolute: boolean): string {
  if (origin.kind === 'git') return `git:${origin.revision}:${origin.path}`
  if (origin.kind === 'url') return origin.href
  if (origin.kind === 'text') return '-'
  return absolute ? origin.path : path.relative(cwd, origin.path)
}

/** A place to reckon `../` from without reaching the root, where it would stop to count. */
const DEEP = '/_'.repeat(100)

/** Whether a file is in the folder of the document or below; always for URLs, which have no folders. */
export function isInside(origin: Origin, document: Origin): boolean {
  if (origin.kind === 'file') return isBelow(origin.path, folderOf(document))
  if (origin.kind === 'git') {
    return isBelow(path.resolve(DEEP, origin.path), path.resolve(DEEP, folderOf(document)))
  }
  return true
}

export function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** The folder of a document that is a file. */
export function folderOf(document: Origin): string {
  if (document.kind === 'text') return document.folder
  return document.kind === 'url' ? '/' : path.dirname(document.path)
}

/** Tells whether two origins are one file. */
export function identityOf(origin: Origin): string {
  if (origin.kind === 'file') return `file:${origin.path}`
  if (origin.kind === 'git') return `git:${origin.revision}:${path.posix.normalize(origin.path)}`
  return origin.kind === 'url' ? origin.href : '-'
}
