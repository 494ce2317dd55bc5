import { objectAt } from '../json.ts'
import type { Path } from './operations.ts'

/** A deprecation in a published document that nothing takes the place of. */
interface Waiver {
  readonly title: string
  readonly version: string
  /** JSON Pointer. */
  readonly at: string
  readonly reason: string
}

const waivers: readonly Waiver[] = [
  {
    title: 'Stella integrations API',
    version: '1.2.0',
    at: '/components/schemas/Installation/properties/plan',
    reason: 'What an account pays for is no business of its consumers; nothing tells it now.',
  },
]

/** Whether it is known, and was decided, that a deprecation names no replacement. */
export function isWaived(document: unknown, path: Path): boolean {
  const { title, version } = objectAt(document, 'info')
  const at = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return waivers.some((waiver) => waiver.title === title && waiver.version === version && waiver.at === at)
}
