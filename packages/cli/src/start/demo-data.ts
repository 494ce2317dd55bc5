/** What the demo installation holds, in the shape that head's requests have. */

export const demoSite = {
  name: 'Tidewater Magazine',
  homepage: 'https://tidewater.example.com/',
  environment: { platform: 'wordpress', platformVersion: '6.9.1', phpVersion: '8.4.2' },
} as const

export const demoOrigin = 'https://tidewater.example.com'

export const demoSettings = {
  language: 'en',
  timezone: 'Europe/Lisbon',
  syncContent: true,
  syncIntervalMinutes: 30,
  notifications: { email: 'desk@tidewater.example.com', onFailure: true },
}

const ines = { name: 'Inês Duarte', url: 'https://tidewater.example.com/authors/ines' }
const tom = { name: 'Tom Whelan' }

/** Texts by their id at the consumer. */
export const demoContent = {
  'post-101': {
    title: 'The last keeper of Cabo Raso',
    url: 'https://tidewater.example.com/the-last-keeper',
    status: 'published',
    language: 'en',
    tags: ['people', 'lighthouses'],
    authors: [ines, tom],
    publishedAt: '2026-11-06T08:00:00Z',
    body: [
      { type: 'heading', level: 2, text: 'Forty-one winters' },
      {
        type: 'paragraph',
        text: 'Amélia Reis still climbs the 142 steps every evening, although nothing up there needs her any more.',
      },
      {
        type: 'image',
        url: 'https://tidewater.example.com/media/cabo-raso.webp',
        alt: 'A white lighthouse above a grey sea',
      },
    ],
  },
  'post-102': {
    title: 'How to read a tide table',
    url: 'https://tidewater.example.com/tide-tables',
    status: 'published',
    language: 'en',
    tags: ['practical'],
    authors: [tom],
    publishedAt: '2026-11-12T07:30:00Z',
    body: [
      {
        type: 'paragraph',
        text: 'Four numbers a day are all you need. The trick is to know which two of them to trust.',
      },
      { type: 'embed', url: 'https://video.example.com/w/tides-in-four-minutes' },
    ],
  },
  'post-103': {
    title: 'Caldo verde para dias cinzentos',
    url: 'https://tidewater.example.com/pt/caldo-verde',
    status: 'published',
    language: 'pt',
    tags: ['recipes', 'winter'],
    authors: [ines],
    publishedAt: '2026-11-18T11:00:00Z',
    body: [{ type: 'paragraph', text: 'Couve cortada fina, batata, um fio de azeite. O resto é paciência.' }],
  },
  'post-104': {
    title: 'What the new ferry means for the islands',
    url: 'https://tidewater.example.com/?p=104',
    status: 'draft',
    language: 'en',
    tags: [],
    authors: [tom],
    publishedAt: null,
    body: [],
  },
} as const

export const demoEvents = [
  {
    type: 'content.published',
    occurredAt: '2026-11-06T08:00:02Z',
    actor: { type: 'user', id: '7', displayName: 'Inês Duarte' },
    externalId: 'post-101',
    data: { section: 'people' },
  },
  {
    type: 'content.published',
    occurredAt: '2026-11-12T07:30:01Z',
    actor: { type: 'user', id: '12', displayName: 'Tom Whelan' },
    externalId: 'post-102',
    data: { section: 'practical' },
  },
  {
    type: 'comment.approved',
    occurredAt: '2026-11-12T19:04:37Z',
    actor: { type: 'user', id: '7', displayName: 'Inês Duarte' },
    externalId: 'post-102',
    data: { words: 86 },
  },
  {
    type: 'content.published',
    occurredAt: '2026-11-18T11:00:01Z',
    actor: { type: 'user', id: '7', displayName: 'Inês Duarte' },
    externalId: 'post-103',
    data: { section: 'recipes' },
  },
  {
    type: 'newsletter.sent',
    occurredAt: '2026-11-19T06:00:12Z',
    actor: { type: 'application', id: 'newsletter', version: '3.1' },
    externalId: 'post-103',
    data: { recipients: 2418, subject: 'Soup weather' },
  },
  {
    type: 'sync.finished',
    occurredAt: '2026-11-20T23:30:05Z',
    actor: { type: 'system', component: 'cron' },
    data: { items: 4, seconds: 1.8 },
  },
] as const
