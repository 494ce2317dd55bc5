/** The address if it may be a link. Anything but http and https (`javascript:`, `data:`) is shown as text. */
export function webUrl(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

/** Where to go after signing in: a path of this site, never another one. */
export function localPath(text: string | undefined): string {
  const url = text?.startsWith('/') === true ? URL.parse(text, 'http://here.invalid') : null
  return url?.host === 'here.invalid' ? url.pathname + url.search + url.hash : '/'
}
