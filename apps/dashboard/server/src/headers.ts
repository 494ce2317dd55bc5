/**
 * What pages may load: their own files and nothing else. No inline script or style, no evaluation, no frame around them.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const common = [
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
  [
    'Permissions-Policy',
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
  ],
].flat()

/** Headers of every page and file of the dashboard, as `[name, value, …]`. */
export const pageHeaders: readonly string[] = [
  'Content-Security-Policy',
  pagePolicy,
  'X-Content-Type-Options',
  'nosniff',
  ...common,
]

/** Headers of data that a page asks for, beyond those of a surface: nothing in it may be shown as a page of its own. */
export const dataHeaders: readonly string[] = [
  'Content-Security-Policy',
  "default-src 'none'; frame-ancestors 'none'",
  ...common,
]
