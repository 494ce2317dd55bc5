import type { IncomingMessage } from 'node:http'
import { repeated, singleHeader } from './raw-headers.ts'

/** More headers than any client sends; what comes after would be work without use. */
const mostHeaders = 200

/**
 * Whether a request that Node's parser let through is framed in a way that another server on its path might read
 * differently: HTTP/0.9, a codec below `chunked`, chunks in HTTP/1.0, a `Host` that is missing, empty or repeated.
 */
export function isMisframed(request: IncomingMessage): boolean {
  const { httpVersion, rawHeaders } = request
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return true
  if (rawHeaders.length > mostHeaders * 2) return true
  const host = singleHeader(rawHeaders, 'host')
  if (host === repeated || host === '' || (host === undefined && httpVersion === '1.1')) return true
  const coding = singleHeader(rawHeaders, 'transfer-encoding')
  if (coding === undefined) return false
  return coding === repeated || coding.toLowerCase() !== 'chunked' || httpVersion === '1.0'
}
