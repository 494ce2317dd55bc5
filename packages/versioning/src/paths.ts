import { HistoryError, partKey, type Timeline } from './timeline.ts'

/**
 * Holds that each path names the path parameters its operation has, in every release.
 * @throws HistoryError naming operation, path and the release after which they differ
 */
export function checkPaths(timeline: Timeline): void {
  for (const id of timeline.operationIds) {
    checkPath(id, timeline.steps.length, 'at head', timeline)
    // Nothing differs between two releases without such a step; within a release one edit may wait for another.
    const steps = [...timeline.stepsOn(id), ...timeline.stepsOn(partKey(id, 'path'))]
    const releases = new Set(
      steps.filter(({ edit }) => edit.notice === undefined).map(({ release }) => release),
    )
    for (const release of releases) checkPath(id, timeline.startOf(release), `before ${release}`, timeline)
  }
}

function checkPath(id: string, state: number, when: string, timeline: Timeline): void {
  const operation = timeline.operationAt(id, state)
  if (operation === undefined) return
  const named = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
  const stated = Object.keys(operation.parameters.path?.properties ?? {})
  if (named.toSorted().join() === stated.toSorted().join()) return
  throw new HistoryError(
    `${when}, the path of '${id}' is ${operation.path}, and its path parameters are ${stated.join(', ') || 'none'}: ` +
      'change both, with movePath on the operation and rename on its path parameters',
  )
}
