import { checkPolicy, createHistory } from '@stella/versioning'
import type { Surface } from '../surface.ts'
import { changes } from './changes/index.ts'
import { head } from './operations.ts'
import { line } from './releases.ts'

// A line that breaks its own promises does not start.
checkPolicy(line)

/** The surface that operators use: `/api/v{major}`. The dashboard does everything through it. */
export const api: Surface = {
  name: 'api',
  base: '/api',
  callers: 'members',
  title: 'Stella management API',
  description:
    'For whoever runs an integrations API: the dashboard and automation. Everything but accepting an invitation needs a ' +
    'session or a management token.',
  tags: [
    { name: 'Service', description: 'What the service speaks.' },
    { name: 'Account', description: 'Who calls, and whose data it is.' },
    { name: 'Installations', description: 'The consumers of the integrations API.' },
    { name: 'Credentials', description: 'What installations authenticate with.' },
    { name: 'Origins', description: 'Which browser pages may call on behalf of an installation.' },
    { name: 'Versions', description: 'Which releases there are, and who still uses them.' },
    { name: 'Usage', description: 'What is called, by whom, and how it went.' },
    { name: 'Audit', description: 'What was changed, by whom, and proof of it.' },
    { name: 'Team', description: 'The people of the account.' },
    { name: 'Tokens', description: 'What automation authenticates with.' },
  ],
  line,
  head,
  history: createHistory({ line, head, changes }),
}
