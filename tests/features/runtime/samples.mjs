// Requests that are right, in the words of each major.

const title = { title: 'T', url: 'https://a.example/t', status: 'draft', body: [] }

/** A text, by major. */
export const texts = {
  1: { ...title, author: { name: 'Ada' }, tags: 'a' },
  2: { ...title, authors: [{ name: 'Ada' }], language: 'en', tags: ['a'] },
}

/** Where the texts of a major are. */
export const contents = { 1: '/v1/contents', 2: '/v2/content' }

export const settings = { language: 'en', syncContent: true, syncIntervalMinutes: 60 }

const times = { 1: { timestamp: 1767225600 }, 2: { occurredAt: '2026-01-01T00:00:00Z' } }

/** Events of one type. */
export function batch(type, count = 1, major = 2) {
  return { events: Array.from({ length: count }, () => ({ type, ...times[major] })) }
}

/** What a site tells of itself when it connects. */
export const site = {
  homepage: 'https://www.example.com/',
  environment: { platform: 'wordpress', platformVersion: '6.9' },
}
