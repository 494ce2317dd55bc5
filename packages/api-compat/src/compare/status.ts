/**
 * The entry of `responses` that describes a status: itself, else its range, else `default`. Where successes are listed,
 * `default` is what is answered when something goes wrong.
 */
export function describing(keys: ReadonlySet<string>, status: string): string | undefined {
  if (keys.has(status)) return status
  const range = `${status.slice(0, 1)}XX`
  if (status !== 'default' && keys.has(range)) return range
  return keys.has('default') && !(isSuccess(status) && [...keys].some(isSuccess)) ? 'default' : undefined
}

/** The statuses to compare: for each, which entry of either side describes it. */
export function statusPairs(
  old: ReadonlySet<string>,
  next: ReadonlySet<string>,
): { readonly old: string | undefined; readonly new: string | undefined }[] {
  const pairs = new Map<string, { old: string | undefined; new: string | undefined }>()
  for (const status of [...old, ...next].toSorted()) {
    // An error that is no longer named on its own is no longer sent, as far as the new document says.
    const unnamed = !isSuccess(status) && !next.has(status) && old.has(status)
    const pair = { old: describing(old, status), new: unnamed ? undefined : describing(next, status) }
    // What is left of a range is no removal of it.
    if (pair.new === undefined && [...next].some((key) => describing(new Set([status]), key) === status))
      continue
    pairs.set(`${pair.old} ${pair.new}`, pair)
  }
  return [...pairs.values()]
}

export function isSuccess(status: string): boolean {
  return status.startsWith('2')
}
