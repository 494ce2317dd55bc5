// The same resource in the words of each major, written by hand from the changes that were announced. What is written as
// one is read as the other. Where an older release has no words for a thing, `asRead` says what its clients get instead.

const longText = 'Ein Text mit Umlauten: äöü, Emoji: 🌊, and "quotes".'

const content = {
  title: 'What is new',
  url: 'https://www.example.com/news/42',
  language: 'de',
  publishedAt: '2026-11-03T09:30:00Z',
}
const v1Content = {
  ...content,
  author: { name: 'Ada', url: 'https://www.example.com/ada' },
  status: 'publish',
  tags: 'a,b',
  body: [],
}
const v2Content = { ...content, authors: [v1Content.author], status: 'published', tags: ['a', 'b'], body: [] }

/** Texts that both majors can say in full; `publishedAt` came with 1.2.0. */
export const sameContent = [
  { title: 'a published text with two tags', v1: v1Content, v2: v2Content },
  {
    title: 'a draft without tags',
    v1: { ...v1Content, status: 'draft', tags: '', publishedAt: null },
    v2: { ...v2Content, status: 'draft', tags: [], publishedAt: null },
  },
  {
    title: 'an archived text with one tag',
    v1: { ...v1Content, status: 'trash', tags: 'a' },
    v2: { ...v2Content, status: 'archived', tags: ['a'] },
  },
  {
    title: 'a text by an author without a page',
    v1: { ...v1Content, author: { name: 'Ada' } },
    v2: { ...v2Content, authors: [{ name: 'Ada' }] },
  },
  {
    title: 'a text with a block of every kind',
    v1: {
      ...v1Content,
      body: [
        { type: 'heading', level: 2, text: 'What is new' },
        { type: 'paragraph', text: longText },
        { type: 'image', src: 'https://www.example.com/a.webp', alt: 'A' },
        { type: 'embed', url: 'https://video.example.com/w/18' },
        { type: 'image', src: 'https://www.example.com/b.webp', alt: '' },
      ],
    },
    v2: {
      ...v2Content,
      body: [
        { type: 'heading', level: 2, text: 'What is new' },
        { type: 'paragraph', text: longText },
        { type: 'image', url: 'https://www.example.com/a.webp', alt: 'A' },
        { type: 'embed', url: 'https://video.example.com/w/18' },
        { type: 'image', url: 'https://www.example.com/b.webp', alt: '' },
      ],
    },
  },
]

/** Texts that only newer releases can say in full. */
export const narrowedContent = [
  {
    title: 'a scheduled text is a draft to clients from before 2.1.0',
    from: '2.1.0',
    written: { ...v2Content, status: 'scheduled' },
    asRead: {
      '1.1.0': { status: 'draft' },
      '1.2.0': { status: 'draft' },
      '2.0.0': { status: 'draft' },
      '2.1.0': { status: 'scheduled' },
      '2.2.0': { status: 'scheduled' },
    },
  },
  {
    title: 'a text by two people has one author for clients of v1',
    from: '2.0.0',
    written: { ...v2Content, authors: [{ name: 'Ada' }, { name: 'Grace' }] },
    asRead: {
      '1.1.0': { author: { name: 'Ada' } },
      '1.2.0': { author: { name: 'Ada' } },
      '2.0.0': { authors: [{ name: 'Ada' }, { name: 'Grace' }] },
    },
  },
  {
    title: 'an embed is a paragraph with its address to clients from before 1.2.0',
    from: '2.0.0',
    written: { ...v2Content, body: [{ type: 'embed', url: 'https://video.example.com/w/18' }] },
    asRead: {
      '1.1.0': { body: [{ type: 'paragraph', text: 'https://video.example.com/w/18' }] },
      '1.2.0': { body: [{ type: 'embed', url: 'https://video.example.com/w/18' }] },
    },
  },
  {
    title: 'a text from before 2.0.0 that states no language has an unknown one',
    from: '1.2.0',
    written: Object.fromEntries(Object.entries(v1Content).filter(([name]) => name !== 'language')),
    asRead: { '2.0.0': { language: 'und' }, '2.2.0': { language: 'und' } },
  },
  {
    title: 'a text without a body or a time of publication has an empty one and none',
    from: '2.2.0',
    written: Object.fromEntries(
      Object.entries(v2Content).filter(([name]) => name !== 'body' && name !== 'publishedAt'),
    ),
    asRead: {
      '1.1.0': { body: [] },
      '1.2.0': { body: [], publishedAt: null },
      '2.2.0': { body: [], publishedAt: null },
    },
  },
]

const settings = {
  language: 'pt',
  timezone: 'Europe/Lisbon',
  syncContent: false,
  notifications: { email: 'ops@example.com', onFailure: true },
}

export const sameSettings = [
  {
    title: 'an interval of 90 minutes',
    v1: { ...settings, syncEvery: 5400 },
    v2: { ...settings, syncIntervalMinutes: 90 },
  },
  {
    title: 'the shortest interval',
    v1: { ...settings, syncEvery: 300 },
    v2: { ...settings, syncIntervalMinutes: 5 },
  },
  {
    title: 'the longest interval, and nobody to tell',
    v1: {
      ...settings,
      syncContent: true,
      notifications: { email: null, onFailure: false },
      syncEvery: 86_400,
    },
    v2: {
      ...settings,
      syncContent: true,
      notifications: { email: null, onFailure: false },
      syncIntervalMinutes: 1440,
    },
  },
]

const event = {
  type: 'content.published',
  externalId: 'post-42',
  data: { section: 'news', deep: { list: [1, null, 'x'] } },
}
const timestamp = 1_793_683_800
const occurredAt = '2026-11-03T05:30:00.000Z'

export const sameEvents = [
  {
    title: 'an event that a person caused',
    v1: { ...event, timestamp, actors: [{ type: 'user', id: '17', name: 'Ada' }] },
    v2: { ...event, occurredAt, actor: { type: 'user', id: '17', displayName: 'Ada' } },
  },
  {
    title: 'an event that a person without a name caused',
    v1: { ...event, timestamp, actors: [{ type: 'user', id: '17' }] },
    v2: { ...event, occurredAt, actor: { type: 'user', id: '17' } },
  },
  {
    title: 'an event that the consumer itself caused',
    v1: { ...event, timestamp, actors: [{ type: 'system', component: 'cron' }] },
    v2: { ...event, occurredAt, actor: { type: 'system', component: 'cron' } },
  },
  {
    title: 'an event that nobody caused',
    v1: { ...event, timestamp, actors: [] },
    v2: { ...event, occurredAt, actor: null },
  },
  {
    title: 'an event before 1970',
    v1: { ...event, timestamp: -1, actors: [] },
    v2: { ...event, occurredAt: '1969-12-31T23:59:59.000Z', actor: null },
  },
]

export const narrowedEvents = [
  {
    title: 'software that acts is a part of the consumer to clients from before 2.2.0',
    from: '2.2.0',
    written: { ...event, occurredAt, actor: { type: 'application', id: 'newsletter', version: '3.1' } },
    asRead: {
      '1.1.0': { actors: [{ type: 'system', component: 'newsletter' }] },
      '1.2.0': { actors: [{ type: 'system', component: 'newsletter' }] },
      '2.0.0': { actor: { type: 'system', component: 'newsletter' } },
      '2.1.0': { actor: { type: 'system', component: 'newsletter' } },
      '2.2.0': { actor: { type: 'application', id: 'newsletter', version: '3.1' } },
    },
  },
  {
    title: 'a fraction of a second is cut for clients of v1',
    from: '2.0.0',
    written: { ...event, occurredAt: '2026-11-03T10:30:00.987+05:00', actor: null },
    asRead: {
      '1.1.0': { timestamp },
      '1.2.0': { timestamp },
      '2.0.0': { occurredAt: '2026-11-03T10:30:00.987+05:00' },
    },
  },
  {
    title: 'an event without actor and data has none, and empty data',
    from: '2.2.0',
    written: { type: 'sync.finished', occurredAt },
    asRead: { '1.1.0': { actors: [], data: {} }, '2.2.0': { actor: null, data: {} } },
  },
]

/**
 * What a release reads of a text that another has written. Before 1.2.0 there was no `publishedAt`, and no block of the kind
 * `embed`: what such a client writes has none, and what it reads shows none.
 */
export function textAs(text, { writer, reader = writer }) {
  const inWords = reader.major === 1 ? text.v1 : text.v2
  const { publishedAt, ...rest } = inWords
  const [writesOld, readsOld] = [writer, reader].map(({ version }) => version === '1.1.0')
  const said = writesOld ? null : publishedAt
  const body = writesOld || readsOld ? rest.body.map(withoutEmbed) : rest.body
  return { ...rest, body, ...(!readsOld && { publishedAt: said }) }
}

function withoutEmbed(block) {
  return block.type === 'embed' ? { type: 'paragraph', text: block.url } : block
}
