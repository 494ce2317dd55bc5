import { describe, expect, test } from 'vitest'
import {
  add,
  addOperation,
  change,
  changeStatus,
  convert,
  createHistory,
  deprecate,
  deprecateOperation,
  extendEnum,
  extendUnion,
  HistoryError,
  mapEnum,
  move,
  movePath,
  operation,
  pathOf,
  queryOf,
  refTo,
  relax,
  remove,
  removeOperation,
  rename,
  require,
  unwrap,
  wrap,
  type Change,
  type Contract,
  type Json,
  type JsonSchema,
  type MemberEdit,
  type Operation,
  type ReleaseLine,
} from './index.ts'

const text: JsonSchema = { type: 'string' }
const Site = { $id: 'Site' }
const object = (
  properties: { [name: string]: JsonSchema },
  required = Object.keys(properties),
): JsonSchema => ({
  type: 'object',
  properties,
  required,
})

const line: ReleaseLine = {
  releases: [
    { version: '1.0.0', date: '2025-01-01', summary: 'First.' },
    { version: '1.1.0', date: '2025-06-01', summary: 'More.' },
    { version: '2.0.0', date: '2026-01-01', summary: 'Cleaner.' },
    { version: '2.1.0', date: '2026-06-01', summary: 'More again.' },
  ],
  majors: [
    {
      major: 1,
      migration: 'https://example.com/2',
      floors: [],
      deprecated: { since: '2026-01-01', sunset: '2027-01-01' },
    },
    { major: 2, migration: 'https://example.com/3', floors: [] },
  ],
  policy: {
    previousMajorMonths: 12,
    minorMonths: 6,
    noticeDays: 60,
    enforceSunset: 'never',
    deprecationHeader: 'true',
  },
}

const read: Operation = {
  id: 'listSites',
  method: 'GET',
  path: '/sites',
  summary: 'List sites',
  tag: 'Sites',
  auth: 'credential',
  scope: null,
  parameters: {},
  body: null,
  responses: { 200: { description: 'Sites.', schema: refTo('SitePage') } },
  errors: [],
}
const write: Operation = {
  ...read,
  id: 'putSite',
  method: 'PUT',
  body: refTo('Site'),
  responses: { 201: { description: 'Stored.', schema: refTo('Site') } },
}

function headWith(site: JsonSchema, schemas: { [name: string]: JsonSchema } = {}): Contract {
  return {
    schemas: {
      Site: site,
      SitePage: object({
        data: { type: 'array', items: refTo('Site') },
        pinned: { anyOf: [refTo('Site'), { type: 'null' }] },
      }),
      Problem: object({ code: text }),
      ...schemas,
    },
    operations: { listSites: read, putSite: write },
    problem: 'Problem',
  }
}

const release = '2.0.0'
const why = 'It reads better.'
const oldSunset = { sunset: '2027-01-01' }
const breaking = (edits: readonly MemberEdit[], members: readonly string[]): { [name: string]: Change } => ({
  notice: change({
    release: '1.1.0',
    title: 'Notice',
    why,
    on: Site,
    edits: members.map((m) => deprecate(m, oldSunset)),
  }),
  breaking: { release, title: 'Breaking', why, on: Site, edits },
})
const pageOf = (site: Json): Json => ({ data: [site], pinned: site })
const down = (history: ReturnType<typeof createHistory>, to: number, body: Json): Json => {
  const { transform } = history.shapeOf('listSites', to)?.down(200) ?? { transform: null }
  return transform === null ? body : transform(body)
}

describe('an edit is lifted to every place its schema occurs', () => {
  const history = createHistory({
    line,
    head: headWith(object({ homepage: text, name: text })),
    changes: breaking([rename('siteUrl', 'homepage')], ['siteUrl']),
  })

  test('in lists and in nullable unions, and the identity costs nothing', () => {
    const head = pageOf({ homepage: 'https://a.example', name: 'A' })
    expect(down(history, 0, head)).toEqual(pageOf({ siteUrl: 'https://a.example', name: 'A' }))
    expect(history.shapeOf('listSites', 2)?.down(200).transform).toBeNull()
    expect(history.shapeOf('putSite', 3)?.up.body).toBeNull()
  })

  test('in request bodies, upwards', () => {
    expect(history.shapeOf('putSite', 1)?.up.body?.({ siteUrl: 'x', name: 'A' })).toEqual({
      homepage: 'x',
      name: 'A',
    })
  })

  test('the older document has the older name at the same position', () => {
    expect(history.contractAt(0).schemas['Site']).toEqual(object({ siteUrl: text, name: text }))
    expect(history.contractAt(1).schemas['Site']?.properties?.['siteUrl']).toEqual({
      ...text,
      deprecated: true,
      'x-sunset': '2027-01-01',
    })
    expect(history.contractAt(3).schemas['Site']).toEqual(object({ homepage: text, name: text }))
  })

  test('releases of one epoch share one shape', () => {
    expect(history.shapeOf('listSites', 2)).toBe(history.shapeOf('listSites', 3))
    expect(history.shapeOf('listSites', 0)).not.toBe(history.shapeOf('listSites', 3))
  })

  test('a client of an older minor hears of what its major announced since, and only of what is there', () => {
    const notices = history.noticesFor(0, () => true)
    expect(notices).toMatchObject([{ path: 'siteUrl', since: '2025-06-01', sunset: '2027-01-01' }])
    const find = history.deprecatedIn(refTo('SitePage'), 0, notices)
    expect(find?.({ data: [{ siteUrl: 'x' }], pinned: null })).toEqual(['data[].siteUrl'])
    expect(find?.({ data: [], pinned: null })).toEqual([])
    expect(history.noticesFor(3, () => true)).toEqual([])
    expect(history.noticesFor(0, () => false)).toEqual([])
  })
})

describe('each edit of members is a lens', () => {
  const cases: {
    title: string
    head: JsonSchema
    edits: readonly MemberEdit[]
    members: string[]
    older: JsonSchema
    pairs: { old: Json; new: Json }[]
  }[] = [
    {
      title: 'move takes a member into an inline object and back',
      head: object({ environment: object({ php: text }, []), name: text }, ['name']),
      edits: [move('phpVersion', 'environment.php')],
      members: ['phpVersion'],
      older: object({ name: text, phpVersion: text }, ['name']),
      pairs: [
        { old: { name: 'A', phpVersion: '8.4' }, new: { environment: { php: '8.4' }, name: 'A' } },
        { old: { name: 'A' }, new: { name: 'A' } },
      ],
    },
    {
      title: 'rename and convert of one member fuse',
      head: object({ occurredAt: { type: 'string', format: 'date-time' } }),
      edits: [
        rename('timestamp', 'occurredAt'),
        convert('occurredAt', {
          from: { type: 'integer' },
          up: (value) => new Date(Number(value) * 1000).toISOString(),
          down: (value) => Date.parse(String(value)) / 1000,
        }),
      ],
      members: ['timestamp'],
      older: object({ timestamp: { type: 'integer' } }),
      pairs: [{ old: { timestamp: 60 }, new: { occurredAt: '1970-01-01T00:01:00.000Z' } }],
    },
    {
      title: 'mapEnum renames values, null aside',
      head: object({ status: { enum: ['published', 'draft'] } }),
      edits: [mapEnum('status', { publish: 'published' })],
      members: ['status'],
      older: object({ status: { enum: ['publish', 'draft'] } }),
      pairs: [
        { old: { status: 'publish' }, new: { status: 'published' } },
        { old: { status: 'draft' }, new: { status: 'draft' } },
      ],
    },
    {
      title: 'wrap makes a list of one, and null of an empty list',
      head: object({ origins: { type: 'array', items: text } }),
      edits: [rename('origin', 'origins'), wrap('origins')],
      members: ['origin'],
      older: object({ origin: { anyOf: [text, { type: 'null' }] } }),
      pairs: [
        { old: { origin: 'a' }, new: { origins: ['a'] } },
        { old: { origin: null }, new: { origins: [] } },
      ],
    },
    {
      title: 'unwrap makes a single value of a list',
      head: object({ author: { anyOf: [text, { type: 'null' }] } }),
      edits: [unwrap('author')],
      members: ['author'],
      older: object({ author: { type: 'array', items: text } }),
      pairs: [
        { old: { author: ['a'] }, new: { author: 'a' } },
        { old: { author: [] }, new: { author: null } },
      ],
    },
  ]
  test.each(cases)('$title', ({ head, edits, members, older, pairs }) => {
    const changes = breaking(edits, members)
    const history = createHistory({ line, head: headWith(head), changes })
    history.compileAll()
    expect(history.contractAt(0).schemas['Site']).toEqual(older)
    for (const pair of pairs) {
      expect(history.migrate('Site', 0, 3)?.(pair.old)).toEqual(pair.new)
      expect(history.migrate('Site', 3, 0)?.(pair.new)).toEqual(pair.old)
    }
  })

  test('add, remove, require and relax fill in what the other side lacks', () => {
    const head = object({ added: text, language: text, note: text }, ['language'])
    const edits = [
      add('added'),
      remove('plan', { schema: text, required: true, down: { constant: 'free' } }),
      remove('label', {
        schema: text,
        down: { from: ['language'], compute: (language) => `in ${String(language)}` },
      }),
      require('language', { default: 'en' }),
      relax('note', { default: '' }),
    ]
    const history = createHistory({ line, head: headWith(head), changes: breaking(edits, ['plan', 'label']) })
    expect(history.contractAt(0).schemas['Site']?.required).toEqual(['note', 'plan'])
    expect(history.migrate('Site', 0, 3)?.({ plan: 'pro', note: 'n' })).toEqual({ language: 'en', note: 'n' })
    expect(history.migrate('Site', 3, 0)?.({ added: 'x', language: 'de' })).toEqual({
      language: 'de',
      note: '',
      plan: 'free',
      label: 'in de',
    })
  })

  test('extendEnum and extendUnion hide from old clients what was added', () => {
    const robot = refTo('Robot')
    const person = refTo('Person')
    const head = headWith(object({ actor: { anyOf: [person, robot] }, mood: { enum: ['ok', 'great'] } }), {
      Person: object({ kind: { const: 'person' } }),
      Robot: object({ kind: { const: 'robot' }, model: text }),
    })
    const edits = [
      extendEnum('mood', { great: 'ok' }),
      extendUnion('actor', { schema: robot, tag: 'kind', value: 'robot', down: () => ({ kind: 'person' }) }),
    ]
    const changes = { more: change({ release: '2.1.0', title: 'More', why, on: Site, edits }) }
    const history = createHistory({ line, head, changes })
    const old = { actor: { kind: 'person' }, mood: 'ok' }
    expect(history.migrate('Site', 3, 2)?.({ actor: { kind: 'robot', model: 'x' }, mood: 'great' })).toEqual(
      old,
    )
    expect(Object.keys(history.contractAt(2).schemas)).not.toContain('Robot')
  })
})

describe('a schema nested in another is edited while the outer one is', () => {
  test('each in its own release, with a conversion between', () => {
    const head = headWith(object({ owner: refTo('Owner') }), {
      Owner: object({ mail: text, label: text }, ['mail']),
    })
    const upper = { up: (v: Json) => String(v).toUpperCase(), down: (v: Json) => String(v).toLowerCase() }
    const Owner = { $id: 'Owner' }
    const changes: { [name: string]: Change } = {
      notice: change({
        release: '1.1.0',
        title: 'N',
        why,
        on: Site,
        edits: [deprecate('person', oldSunset)],
      }),
      ownerNotice: change({
        release: '1.1.0',
        title: 'N',
        why,
        on: Owner,
        edits: [deprecate('email', oldSunset)],
      }),
      owner: change({ release, title: 'Mail', why, on: Owner, edits: [rename('email', 'mail')] }),
      site: change({ release, title: 'Owner', why, on: Site, edits: [rename('person', 'owner')] }),
      label: change({ release: '2.1.0', title: 'Label', why, on: Owner, edits: [add('label')] }),
      labels: change({
        release,
        title: 'x',
        why,
        on: Owner,
        edits: [convert('mail', { from: text, ...upper })],
      }),
    }
    const history = createHistory({ line, head, changes })
    expect(history.migrate('Site', 3, 0)?.({ owner: { mail: 'A', label: 'l' } })).toEqual({
      person: { email: 'a' },
    })
    expect(history.migrate('Site', 0, 2)?.({ person: { email: 'a' } })).toEqual({ owner: { mail: 'A' } })
  })

  test('a schema that contains itself is followed to the bottom', () => {
    const head = headWith(object({ homepage: text, parent: refTo('Site') }, ['homepage']))
    const history = createHistory({
      line,
      head,
      changes: breaking([rename('siteUrl', 'homepage')], ['siteUrl']),
    })
    const old = { siteUrl: '1', parent: { siteUrl: '2', parent: { siteUrl: '3' } } }
    const up = history.migrate('Site', 0, 3)
    expect(up?.(old)).toEqual({ homepage: '1', parent: { homepage: '2', parent: { homepage: '3' } } })
  })
})

describe('operations change too', () => {
  const ping: Operation = {
    ...read,
    id: 'ping',
    method: 'POST',
    path: '/ping',
    responses: { 204: { description: 'Ok.', schema: null } },
  }
  const putSite = {
    ...write,
    path: '/sites/{siteId}',
    parameters: { path: object({ siteId: text }), query: object({ limit: { type: 'integer' } }, []) },
  }
  const head: Contract = { ...headWith(object({ name: text })), operations: { listSites: read, putSite } }
  const notice = deprecateOperation(oldSunset)
  const changes: { [name: string]: Change } = {
    notices: change({
      release: '1.1.0',
      title: 'N',
      why,
      on: [operation('putSite'), operation('ping')],
      edits: [notice],
    }),
    path: change({
      release,
      title: 'Path',
      why,
      on: operation('putSite'),
      edits: [movePath('/site/{id}', '/sites/{siteId}'), changeStatus({ from: 200, to: 201 })],
    }),
    id: change({ release, title: 'Id', why, on: pathOf('putSite'), edits: [rename('id', 'siteId')] }),
    limit: change({
      release,
      title: 'Limit',
      why,
      on: queryOf('putSite'),
      edits: [rename('per_page', 'limit')],
    }),
    ping: change({ release, title: 'Ping', why, on: operation('ping'), edits: [removeOperation(ping)] }),
    list: change({
      release: '2.1.0',
      title: 'List',
      why,
      on: operation('listSites'),
      edits: [addOperation()],
    }),
  }
  const history = createHistory({ line, head, changes })

  test('an older release has its own paths, parameters and status codes', () => {
    const shape = history.shapeOf('putSite', 0)
    expect(shape?.operation).toMatchObject({ path: '/site/{id}', parameters: { path: object({ id: text }) } })
    expect(shape?.up.path?.({ id: '7' })).toEqual({ siteId: '7' })
    expect(shape?.up.query?.({ per_page: 3 })).toEqual({ limit: 3 })
    expect(shape?.down(201)).toEqual({ status: 200, transform: null })
    expect(Object.keys(history.contractAt(0).operations['putSite']?.responses ?? {})).toEqual(['200'])
    expect(history.contractAt(1).operations['putSite']?.deprecated).toBeDefined()
    expect(history.contractAt(2).operations['putSite']?.deprecated).toBeUndefined()
  })

  test('an added operation is unknown before, a removed one is served until its major ends', () => {
    expect(history.shapeOf('listSites', 2)).toBeUndefined()
    expect(history.shapeOf('ping', 1)?.operation.path).toBe('/ping')
    expect(history.shapeOf('ping', 2)).toBeUndefined()
    expect(history.contractAt(1).operations['ping']?.deprecated).toEqual({
      since: '2025-06-01',
      sunset: '2027-01-01',
    })
  })
})

describe('what does not fit does not start', () => {
  const head = headWith(object({ homepage: text }))
  const start =
    (changes: { [name: string]: Change }, contract = head) =>
    () =>
      createHistory({ line, head: contract, changes }).compileAll()

  test('a change of a member that is not there, naming change, release, edit and target', () => {
    const changes = {
      breaking: change({ release, title: 'Breaking', why, on: Site, edits: [rename('siteUrl', 'home')] }),
    }
    expect(start(changes)).toThrow(
      new HistoryError("change 'breaking' (2.0.0), rename on Site: there is no member 'home'"),
    )
  })

  test('a break within a major', () => {
    const edits = [rename('siteUrl', 'homepage')]
    const changes = { early: change({ release: '1.1.0', title: 'Early', why, on: Site, edits }) }
    expect(start(changes)).toThrow("change 'early' (1.1.0), rename on Site breaks requests of older clients")
  })

  test('a break that was not announced, naming the last day for it', () => {
    const changes = {
      sudden: change({ release, title: 'Sudden', why, on: Site, edits: [rename('siteUrl', 'homepage')] }),
    }
    expect(start(changes)).toThrow("change 'sudden' (2.0.0), rename on Site was not deprecated by 2025-11-02")
  })

  test('a changed schema in a place that no edit can follow', () => {
    const changes = breaking([rename('siteUrl', 'homepage')], ['siteUrl'])
    const all = {
      ...head,
      schemas: { ...head.schemas, SitePage: object({ data: { allOf: [refTo('Site')] } }) },
    }
    expect(start(changes, all)).toThrow("stands under 'allOf'")
    const twins = { anyOf: [refTo('Site'), object({ homepage: text })] }
    const union = { ...head, schemas: { ...head.schemas, SitePage: object({ data: twins }) } }
    expect(start(changes, union)).toThrow('no member tells the objects of the union apart')
  })

  test('a conversion with one direction only', () => {
    const half = { from: text, up: (value: Json) => value } as unknown as Parameters<typeof convert>[1]
    expect(() => convert('name', half)).toThrow("convert 'name': 'down' is missing")
  })
})
