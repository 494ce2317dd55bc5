/** Milliseconds that never go back, such as `performance.now`. */
export type MonotonicClock = () => number

export interface RateLimit {
  /** Requests a key may make at once, and per window in the long run. */
  readonly quota: number
  readonly windowSeconds: number
}

export interface RateLimiterOptions extends RateLimit {
  readonly now: MonotonicClock
  /** Keys remembered before the ones unused longest are forgotten. */
  readonly mostKeys: number
}

export interface RateDecision {
  readonly allowed: boolean
  /** Whole requests left, never below zero. */
  readonly remaining: number
  /** Seconds until more quota is there, at least 1; 0 while none is used up. */
  readonly resetSeconds: number
}

interface Bucket {
  /** Tenths of requests left: integers, so that nothing is lost to rounding. */
  tenths: number
  /** When the refill now under way began. */
  since: number
}

/** Quota comes back in this many steps a window, so that a burst shorter than a step gets exactly the quota. */
const steps = 10

/**
 * A token bucket for each key, refilled in steps. Synchronous, so that of any number of parallel requests exactly the
 * quota passes. Memory is bounded: a bucket that rested for a whole window is full, and a full bucket need not be kept.
 */
export class RateLimiter {
  readonly #capacity: number
  readonly #quota: number
  readonly #stepMs: number
  readonly #now: MonotonicClock
  readonly #mostKeys: number
  #current = new Map<string, Bucket>()
  #resting = new Map<string, Bucket>()
  #turned: number

  constructor({ quota, windowSeconds, now, mostKeys }: RateLimiterOptions) {
    this.#quota = quota
    this.#capacity = quota * steps
    this.#stepMs = (windowSeconds * 1000) / steps
    this.#now = now
    this.#mostKeys = mostKeys
    this.#turned = now()
  }

  /** Takes one request off the key's quota if it has one left. */
  take(key: string): RateDecision {
    const now = this.#now()
    const bucket = this.#bucket(key, now)
    const due = Math.floor((now - bucket.since) / this.#stepMs)
    if (due > 0) {
      bucket.tenths = Math.min(this.#capacity, bucket.tenths + due * this.#quota)
      bucket.since += due * this.#stepMs
    }
    if (bucket.tenths === this.#capacity) bucket.since = now
    const allowed = bucket.tenths >= steps
    if (allowed) bucket.tenths -= steps
    return { allowed, remaining: Math.floor(bucket.tenths / steps), resetSeconds: this.#reset(bucket, now) }
  }

  /** Keys in memory. */
  get size(): number {
    return this.#current.size + this.#resting.size
  }

  /** Seconds until the key can make another request: the steps it lacks, of which the first has begun. */
  #reset({ tenths, since }: Bucket, now: number): number {
    const lacking = tenths >= steps ? 1 : Math.ceil((steps - tenths) / this.#quota)
    return Math.max(1, Math.ceil((since + lacking * this.#stepMs - now) / 1000))
  }

  #bucket(key: string, now: number): Bucket {
    this.#turn(now)
    let bucket = this.#current.get(key)
    if (bucket !== undefined) return bucket
    bucket = this.#resting.get(key)
    if (bucket === undefined) bucket = { tenths: this.#capacity, since: now }
    else this.#resting.delete(key)
    this.#current.set(key, bucket)
    return bucket
  }

  /** Forgets buckets that nobody touched since the turn before, a window ago or `mostKeys` keys ago. */
  #turn(now: number): void {
    const windowOver = now - this.#turned >= this.#stepMs * steps
    if (!windowOver && this.#current.size < this.#mostKeys / 2) return
    this.#resting = this.#current
    this.#current = new Map()
    this.#turned = now
  }
}
