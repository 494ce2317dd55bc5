import { Resolver } from '@stoplight/spectral-ref-resolver'
import { readFile, realpath } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { dirname, isAbsolute, relative, resolve } from 'node:path'

/** Follows references into files beside a document and below its folder. It fetches nothing. */
export function resolverBeside(file: string): Resolver {
  const read = async (uri: { toString(): string; scheme(): string }): Promise<string> => {
    // A link inside the folder may lead out of it.
    const folder = await realpath(dirname(resolve(file)))
    const path = await realpath(pathOf(uri))
    const way = relative(folder, path)
    if (way.startsWith('..') || isAbsolute(way))
      throw new Error(`${path} is outside the folder of the document`)
    return readFile(path, 'utf8')
  }
  return new Resolver({
    resolvers: { file: { resolve: read }, http: { resolve: refuse }, https: { resolve: refuse } },
  })
}

function pathOf(uri: { toString(): string; scheme(): string }): string {
  const text = uri.toString()
  return uri.scheme() === 'file' && text.startsWith('file:') ? fileURLToPath(text) : text
}

async function refuse(uri: { toString(): string }): Promise<never> {
  throw new Error(
    `${uri.toString()} is on the network, and nothing is fetched: keep a copy beside the document`,
  )
}
