import { bundle, type Bundle } from './bundle.ts'
import type { Limits, LoadedDocument, LoadOptions, Position } from './document.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { originOf } from './origin.ts'
import { pointerTokens } from './pointer.ts'
import { Reader } from './reader.ts'
import { recognise } from './recognise.ts'

/**
 * Reads an OpenAPI document with the files it refers to. The source is a path, `git:REV:path` (the path starts at the
 * repository's root, or with `./` in `cwd`), `-` for `options.stdin`, or an `http://` URL on loopback where those are
 * allowed.
 *
 * @throws UnusableInput
 */
export async function loadDocument(source: string, options: LoadOptions = {}): Promise<LoadedDocument> {
  const cwd = options.cwd ?? process.cwd()
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const origin = originOf(source, cwd)
  const reader = new Reader(source, origin, cwd, options, limits)
  const main = await reader.readDocument()
  const recognised = recognise(main)
  const bundled = await bundle({ origin, source: main }, recognised.root, reader)
  const parts = bundled.parts.map((part) => part.source)
  const fileWarnings = parts.flatMap((part) => part.warnings(options.duplicateKeys))
  const converted = recognised.kind === 'swagger' ? await fromSwagger(bundled) : undefined
  return {
    name: source,
    version: recognised.version,
    declared: recognised.declared,
    root: converted?.root ?? bundled.root,
    warnings: [...recognised.warnings, ...fileWarnings, ...bundled.warnings],
    locate: (pointer) => {
      const tokens = pointerTokens(pointer)
      return locate(bundled, converted === undefined ? tokens : converted.written(tokens))
    },
    lineAt: ({ file, line }) => parts.find((part) => part.name === file)?.line(line) ?? '',
  }
}

/** Few documents are Swagger: what converts them is loaded for those alone. */
async function fromSwagger({ root, filesKey }: Bundle) {
  const { convertSwagger } = await import('./swagger/convert.ts')
  return convertSwagger(root, filesKey)
}

/** The position of a value of the bundle, in the file it was taken from. */
function locate({ parts, filesKey }: Bundle, tokens: readonly string[]): Position {
  const taken = tokens[0] === filesKey && parts.length > 1
  const part = parts[taken ? Number(tokens[1] ?? 0) + 1 : 0] ?? parts[0]
  if (part === undefined) throw new RangeError('A bundle has the document itself')
  return part.source.locate(taken ? tokens.slice(2) : tokens)
}
