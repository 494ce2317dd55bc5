import { checkPolicy, createHistory } from '@stella/versioning'
import { changes } from './changes/index.ts'
import { head, operations } from './operations.ts'
import { line } from './releases.ts'
import { retiredOperations } from './retired.ts'
import type { Surface } from '../surface.ts'

/** Operations that handlers are written for: those of head, and those that older releases still have. */
export const handledOperations = { ...operations, ...retiredOperations }

// A line that breaks its own promises does not start.
checkPolicy(line)

/** The surface that consumers use: `/integrations/v{major}`. */
export const integrations: Surface = {
  name: 'integrations',
  base: '/integrations',
  callers: 'installations',
  title: 'Stella integrations API',
  description:
    'For software that runs at consumers: plugins, SDKs, partner servers. Everything but health and connecting needs ' +
    'a credential of the installation.',
  tags: [
    { name: 'Service', description: 'Whether the service works and what it speaks.' },
    { name: 'Installation', description: 'The consumer itself, and how it gets its credential.' },
    { name: 'Settings', description: 'How the consumer should behave.' },
    { name: 'Events', description: 'What happened at the consumer.' },
    { name: 'Content', description: 'The texts of the consumer.' },
  ],
  line,
  head,
  history: createHistory({ line, head, changes }),
}
