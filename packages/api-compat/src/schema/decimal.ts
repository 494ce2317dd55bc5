/** A number as `digits × 10^-scale`, exactly what its shortest decimal form says. */
interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

function decimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

function scaled({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale)
}

/** Brings numbers to integers of a common unit. */
function common(...values: number[]): { readonly integers: bigint[]; readonly unit: number } {
  const decimals = values.map(decimal)
  const unit = Math.max(0, ...decimals.map(({ scale }) => scale))
  return { integers: decimals.map((one) => scaled(one, unit)), unit }
}

/** Whether `value` is a multiple of `step`, in decimal arithmetic. */
export function isMultiple(value: number, step: number): boolean {
  if (!Number.isFinite(value)) return false
  if (step === 1) return Number.isInteger(value)
  const { integers } = common(value, step)
  return (integers[0] ?? 0n) % (integers[1] ?? 1n) === 0n
}

/** The smallest number both divide, or `undefined` when it is no safe number. */
export function leastCommonMultiple(a: number, b: number): number | undefined {
  const { integers, unit } = common(a, b)
  const [x = 1n, y = 1n] = integers
  let [left, right] = [x, y]
  while (right !== 0n) [left, right] = [right, left % right]
  return toNumber((x / left) * y, unit)
}

/** `count` times `step`, without rounding on the way. */
export function times(step: number, count: bigint): number | undefined {
  const { digits, scale } = decimal(step)
  return toNumber(digits * count, scale)
}

/** How often `step` goes into `value`, rounded down or up. */
export function quotient(value: number, step: number, round: 'down' | 'up'): bigint {
  const { integers } = common(value, step)
  const [x = 0n, y = 1n] = integers
  const floor = x >= 0n || x % y === 0n ? x / y : x / y - 1n
  return round === 'down' || floor * y === x ? floor : floor + 1n
}

function toNumber(digits: bigint, scale: number): number | undefined {
  const sign = digits < 0n ? '-' : ''
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  const value = Number(`${sign}${text.slice(0, text.length - scale)}.${text.slice(text.length - scale)}0`)
  if (!Number.isFinite(value)) return undefined
  const { integers } = common(value)
  const exact = decimal(value).scale <= scale && scaled(decimal(value), scale) === digits
  return integers.length > 0 && exact ? value : undefined
}
