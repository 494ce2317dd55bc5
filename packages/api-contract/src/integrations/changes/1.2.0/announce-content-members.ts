import { change, deprecate } from '@stella/versioning'
import { Content, ContentInput } from '../../content.ts'
import { v1Sunset as sunset } from '../../releases.ts'

export default change({
  release: '1.2.0',
  title: 'Announces new forms of author, status and tags',
  why: 'A text can have several authors; the status words came from one platform; tags were split wrongly.',
  on: [Content, ContentInput],
  edits: [
    deprecate('author', { sunset, replacement: 'authors' }),
    deprecate('status', { sunset, replacement: 'status, as published, draft or archived' }),
    deprecate('tags', { sunset, replacement: 'tags, as a list' }),
  ],
})
