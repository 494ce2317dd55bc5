import type { RateDecision, RateLimit } from './rate-limit.ts'

/** `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-11): one policy, as a structured field. */
export function rateLimitPolicy(name: string, { quota, windowSeconds }: RateLimit): string {
  return `"${name}";q=${quota};w=${windowSeconds}`
}

/** `RateLimit`, from the same draft: what is left, and the seconds until more is. */
export function rateLimitState(name: string, { remaining, resetSeconds }: RateDecision): string {
  return `"${name}";r=${remaining};t=${resetSeconds}`
}
