interface Page<T> {
  readonly data: readonly T[]
  readonly page: { readonly nextCursor: string | null }
}

/** What each request of these asks for: as many as the API gives at once. */
export interface PageQuery {
  readonly limit: number
  readonly cursor?: string
}

/** A whole list, page after page: for lists that people keep short, and of which nothing may be missing. */
export async function everyPage<T>(load: (query: PageQuery) => Promise<Page<T>>): Promise<readonly T[]> {
  const all: T[] = []
  let cursor: string | null = null
  do {
    const { data, page }: Page<T> = await load({ limit: 100, ...(cursor !== null && { cursor }) })
    all.push(...data)
    cursor = page.nextCursor
  } while (cursor !== null)
  return all
}
