import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { choice, closed, dateTime, input, model, nullable } from '../shapes.ts'
import { Block, BlockInput } from './block.ts'
import { externalIdForm } from './external-id.ts'
import { pageOf, pageQuery } from '../shared/page.ts'

const externalId = Type.String({ ...externalIdForm, description: 'The id it has at the consumer.' })

const status = choice(['draft', 'scheduled', 'published', 'archived'], {
  description: 'Where it stands. `scheduled` will be published at `publishedAt`.',
})

const language = Type.String({
  minLength: 2,
  maxLength: 35,
  description: 'BCP 47 tag of its language; `und` when it is not known.',
  examples: ['en'],
})

const author = {
  name: Type.String({ minLength: 1, maxLength: 200, description: 'As it is signed.', examples: ['Ada'] }),
  url: Type.Optional(
    Type.String({
      format: 'uri',
      maxLength: 2048,
      description: 'Page about the author.',
      examples: ['https://www.example.com/ada'],
    }),
  ),
}
const anAuthor = { description: 'Someone who wrote it.' }
const Author = model('Author', author, anAuthor)
const AuthorInput = input('AuthorInput', author, anAuthor)

const text = {
  title: Type.String({ minLength: 1, maxLength: 500, description: 'Its title.', examples: ['What is new'] }),
  url: Type.String({
    format: 'uri',
    maxLength: 2048,
    description: 'Where it can be read.',
    examples: ['https://www.example.com/news/42'],
  }),
  status,
  language,
  tags: Type.Array(Type.String({ minLength: 1, maxLength: 100, pattern: '^[^,]+$', examples: ['news'] }), {
    maxItems: 50,
    description: 'Words it is filed under.',
  }),
}

const whoWrote = { minItems: 1, maxItems: 20, description: 'Who wrote it, first author first.' }
const pieces = { maxItems: 500, description: 'The text itself, piece by piece.' }
const publishedAt = nullable(dateTime('When it was or will be published; `null` for a draft.'))

export const Content = model(
  'Content',
  {
    externalId,
    ...text,
    authors: Type.Array(Author, whoWrote),
    body: Type.Array(Block, pieces),
    publishedAt,
    updatedAt: dateTime('When it was last stored.'),
  },
  { description: 'A text of a consumer: a post, a page, an article.' },
)

export const ContentInput = input(
  'ContentInput',
  {
    ...text,
    authors: Type.Array(AuthorInput, whoWrote),
    body: Type.Optional(Type.Array(BlockInput, pieces)),
    publishedAt: Type.Optional(publishedAt),
  },
  { description: 'A text, as a consumer sends it. It replaces what is stored under its id.' },
)

export const ContentPage = pageOf('ContentPage', Content, 'A page of content, last stored first.')

const path = closed({ externalId })
const shared = { tag: 'Content', auth: 'credential' } as const

export const contentOperations = {
  listContent: operation({
    ...shared,
    method: 'GET',
    path: '/content',
    summary: 'List content',
    description: 'The content of the installation, last stored first, then by id.',
    scope: 'content:read',
    parameters: {
      query: closed({
        ...pageQuery,
        status: Type.Optional(status),
        language: Type.Optional(language),
        updatedSince: Type.Optional(dateTime('Only what was stored at this time or later.')),
      }),
    },
    responses: { 200: { description: 'A page of content.', schema: ContentPage } },
  }),
  getContent: operation({
    ...shared,
    method: 'GET',
    path: '/content/{externalId}',
    summary: 'Read a text',
    description: 'One text, by the id it has at the consumer.',
    scope: 'content:read',
    parameters: { path },
    responses: { 200: { description: 'The text.', schema: Content } },
    errors: ['NOT_FOUND'],
  }),
  putContent: operation({
    ...shared,
    method: 'PUT',
    path: '/content/{externalId}',
    summary: 'Store a text',
    description: 'Stores a text under the id it has at the consumer, replacing what was there.',
    scope: 'content:write',
    parameters: { path },
    body: ContentInput,
    responses: {
      200: { description: 'It replaced what was there.', schema: Content },
      201: { description: 'It is stored.', schema: Content },
    },
  }),
  deleteContent: operation({
    ...shared,
    method: 'DELETE',
    path: '/content/{externalId}',
    summary: 'Remove a text',
    description: 'Removes a text. What is known about it from events stays.',
    scope: 'content:write',
    parameters: { path },
    responses: { 204: { description: 'It is gone.', schema: null } },
    errors: ['NOT_FOUND'],
  }),
}
