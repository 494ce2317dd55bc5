declare global {
  /** What `first.ts` has asked for before any other code was there, by path. */
  var earlyAnswers: Map<string, Promise<Response>> | undefined
}

/** Sends a request, unless its answer is on its way already. Each early answer serves once, and a refusal is asked again. */
export async function fetchUnlessEarly(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const early = request.method === 'GET' ? globalThis.earlyAnswers?.get(pathname + search) : undefined
  if (early === undefined) return fetch(request)
  globalThis.earlyAnswers?.delete(pathname + search)
  const answer = await early
  return answer.ok ? answer : fetch(request)
}
