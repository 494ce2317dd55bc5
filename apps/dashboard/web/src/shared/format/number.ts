// `Intl` would do it as well, and load the rules of all languages first: on a phone that takes longer than the whole page.

/** `12,345` */
export function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Where the next unit begins, as it is reached by rounding; the size of this one; its sign. */
const units = [
  [999_950, 1_000, 'K'],
  [999_950_000, 1_000_000, 'M'],
  [999_950_000_000, 1_000_000_000, 'B'],
  [Infinity, 1_000_000_000_000, 'T'],
] as const

/** `12.3K`: for axes and narrow columns. Whole numbers, as calls are. */
export function compact(value: number): string {
  const unit = value < 1_000 ? undefined : units.find(([end]) => value < end)
  return unit === undefined ? String(value) : `${Math.round((value / unit[1]) * 10) / 10}${unit[2]}`
}

/** A share between 0 and 1 as `12.3 %`; what is not zero never reads as zero. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %'
  return `${(share * 100).toFixed(share === 0 || share === 1 ? 0 : 1)} %`
}

/** `1 call`, `2 calls`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}
