import type { Reply } from '@stella/api-runtime'
import { pageHeaders } from '../headers.ts'

/** What stands at every address of the dashboard until it is built. It asks again by itself. */
export function waitingPage(failure: string | null): Reply {
  const body = failure === null ? building : failed(failure)
  const headers = [...pageHeaders, 'Cache-Control', 'no-store', 'Content-Type', 'text/html; charset=utf-8']
  if (failure === null) headers.push('Retry-After', '2', 'Refresh', '2')
  return { status: 503, headers, body: page(body) }
}

const building = `<h1>The dashboard is being built</h1>
<p>This takes a few seconds after the first start or an update. The page reloads by itself; the API answers already.</p>`

function failed(failure: string): string {
  return `<h1>The dashboard could not be built</h1>
<p>The API is not affected. Correct what the build says, and start Stella again.</p>
<pre>${escaped(failure)}</pre>`
}

function page(body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stella</title><link rel="icon" href="data:,"></head>
<body><main>${body}</main></body>
</html>
`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
