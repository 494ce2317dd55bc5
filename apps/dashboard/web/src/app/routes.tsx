import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { auditSearch } from '../features/audit/search.ts'
import { connectSearch } from '../features/connect/search.ts'
import { installationsSearch } from '../features/installations/search.ts'
import { overviewQuery } from '../features/overview/api/overview.ts'
import { OverviewPage } from '../features/overview/pages/overview.tsx'
import { ApiError } from '@stella/sdk'
import { queryClient } from '../shared/api/query-client.ts'
import { present, text } from '../shared/search.ts'
import { sessionQuery } from '../shared/session/session.ts'
import { NotFound, NothingLoads } from './pages/crash.tsx'
import { SignIn } from './pages/sign-in.tsx'
import { Shell } from './shell/shell.tsx'

/** Data that is here in a moment is waited for: the page is drawn once, not twice. In milliseconds. */
const moment = 150

function soon(loading: Promise<void>): Promise<void> {
  return Promise.race([loading, new Promise<void>((resolve) => setTimeout(resolve, moment))])
}

const root = createRootRoute({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string } => present({ next: text(raw, 'next') }),
  component: SignIn,
})
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./pages/accept.tsx'), 'SetUp'),
})
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('./pages/accept.tsx'), 'Join'),
})
const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite',
  component: lazyRouteComponent(() => import('./pages/accept.tsx'), 'Join'),
})

/** Everything that needs somebody signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: NothingLoads,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery)
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) throw error
      throw redirect({
        to: '/sign-in',
        search: location.href === '/' ? {} : { next: location.href },
        replace: true,
      })
    }
  },
})

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/',
  loader: () => soon(queryClient.prefetchQuery(overviewQuery)),
  component: OverviewPage,
})
const installations = createRoute({
  getParentRoute: () => inside,
  path: '/installations',
  validateSearch: (raw: Record<string, unknown>) => installationsSearch(raw),
  component: lazyRouteComponent(
    () => import('../features/installations/pages/installations.tsx'),
    'InstallationsPage',
  ),
})
const installation = createRoute({
  getParentRoute: () => inside,
  path: '/installations/$installationId',
  component: lazyRouteComponent(() => import('./pages/installation.tsx'), 'InstallationPage'),
})
const installationTabs = [
  createRoute({
    getParentRoute: () => installation,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/installation-tabs.tsx'), 'OverviewTab'),
  }),
  createRoute({
    getParentRoute: () => installation,
    path: '/credentials',
    component: lazyRouteComponent(() => import('./pages/installation-tabs.tsx'), 'CredentialsTab'),
  }),
  createRoute({
    getParentRoute: () => installation,
    path: '/origins',
    component: lazyRouteComponent(() => import('./pages/installation-tabs.tsx'), 'OriginsTab'),
  }),
  createRoute({
    getParentRoute: () => installation,
    path: '/usage',
    component: lazyRouteComponent(() => import('./pages/installation-tabs.tsx'), 'UsageTab'),
  }),
  createRoute({
    getParentRoute: () => installation,
    path: '/audit',
    component: lazyRouteComponent(() => import('./pages/installation-tabs.tsx'), 'AuditTab'),
  }),
] as const
const connect = createRoute({
  getParentRoute: () => inside,
  path: '/connect',
  validateSearch: (raw: Record<string, unknown>) => connectSearch(raw),
  component: lazyRouteComponent(() => import('../features/connect/pages/connect.tsx'), 'ConnectPage'),
})
const versions = createRoute({
  getParentRoute: () => inside,
  path: '/versions',
  component: lazyRouteComponent(() => import('../features/versions/pages/versions.tsx'), 'VersionsPage'),
})
const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: (raw: Record<string, unknown>) => auditSearch(raw),
  component: lazyRouteComponent(() => import('../features/audit/pages/audit.tsx'), 'AuditPage'),
})
const team = createRoute({
  getParentRoute: () => inside,
  path: '/team',
  component: lazyRouteComponent(() => import('../features/team/pages/team.tsx'), 'TeamPage'),
})
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/pages/settings.tsx'), 'SettingsPage'),
})

const unknown = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound })

export const routeTree = root.addChildren([
  signIn,
  setup,
  join,
  invite,
  inside.addChildren([
    overview,
    installations,
    installation.addChildren(installationTabs),
    connect,
    versions,
    audit,
    team,
    settings,
    unknown,
  ]),
])
