import { once } from '../once.ts'

// Each loads the rules of its language: not before somebody needs them.
const whole = once(() => new Intl.NumberFormat('en'))
const short = once(() => new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }))

/** `12,345` */
export function count(value: number): string {
  return whole().format(value)
}

/** `12.3K`: for axes and narrow columns. */
export function compact(value: number): string {
  return short().format(value)
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
