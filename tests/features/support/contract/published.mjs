// What was published: the OpenAPI documents in `out/api`, one a release.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { repository } from '../process.mjs'

const folder = join(repository, 'out', 'api')
const read = (file) => readFileSync(join(folder, file), 'utf8')

/**
 * `{ base, baseline, releases }`, ascending. A release has its `document`, and its `operations` by id: `method`, `path`
 * (the template below `root`), `spec` (the Operation Object). `baseline` is the last release that was published.
 */
export function readPublished(surface) {
  const { base, baseline, releases } = manifestOf(surface)
  return {
    base,
    baseline,
    releases: releases.map(({ version, document: file }) => releaseOf(version, parse(read(file)))),
  }
}

function manifestOf(surface) {
  const { surfaces } = JSON.parse(read('manifest.json'))
  const manifest = surfaces.find((one) => one.surface === surface)
  if (manifest !== undefined) return manifest
  throw new Error(`out/api/manifest.json does not know ${surface}, which this lane tests.`)
}

function releaseOf(version, document) {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, spec]) => [
      spec.operationId,
      { id: spec.operationId, method: method.toUpperCase(), path, spec },
    ]),
  )
  return {
    version,
    major: Number(version.split('.')[0]),
    /** `/integrations/v2` */
    root: document.servers[0].url,
    document,
    operations: new Map(operations),
  }
}

/** The object itself, wherever it stands in the document. */
export function deref(document, object) {
  if (object?.$ref === undefined) return object
  const target = object.$ref
    .slice(2)
    .split('/')
    .reduce((place, key) => place[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)
  return deref(document, target)
}

/** Parameters of an operation that stand in `place` (`path`, `query`, `header`). */
export function parametersOf({ document }, { spec }, place) {
  return spec.parameters
    .map((parameter) => deref(document, parameter))
    .filter((parameter) => parameter.in === place)
}

/** The schema of an operation's JSON body; `null` when it takes none. */
export function bodySchema({ spec }) {
  return spec.requestBody?.content['application/json'].schema ?? null
}

/** Orders versions. */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}
