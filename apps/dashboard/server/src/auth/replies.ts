import type { Reply } from '@stella/api-runtime'
import { dataHeaders } from '../headers.ts'

const common = [...dataHeaders, 'X-Content-Type-Options', 'nosniff', 'Cache-Control', 'no-store']

/** A refusal below `/auth`, in the form that the sign-in library has for its own. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: readonly string[] = [],
): Reply {
  return {
    status,
    headers: [...common, ...headers, 'Content-Type', 'application/json'],
    body: JSON.stringify({ code, message }),
  }
}

/** What the library answers, with its cookies and without what it would tell caches. */
export async function replyOf(response: Response): Promise<Reply> {
  const headers = [...common]
  for (const cookie of response.headers.getSetCookie()) headers.push('Set-Cookie', cookie)
  const text = await response.text()
  if (text !== '') headers.push('Content-Type', 'application/json')
  return { status: response.status, headers, body: text === '' ? null : text }
}
