import type { Availability } from '@stella/versioning'
import { printable } from '../output/printable.ts'
import type { Style } from '../output/style.ts'
import { facts } from '../output/table.ts'
import type { Demo } from './demo.ts'
import type { SetupLink } from './setup-link.ts'

export interface Running {
  readonly url: string
  readonly data: string
  /** `/integrations` */
  readonly base: string
  readonly versions: Availability
  /** `X-Stella-Api-Version` */
  readonly versionHeader: string
  readonly installations: number
  /** Whether there are more than were counted. */
  readonly hasMore: boolean
  /** Made by this start; `null` on every later one. */
  readonly demo: Demo | null
  /** Where people open the dashboard; `null` where it is switched off. */
  readonly dashboardUrl: string | null
  /** While nobody owns this server. */
  readonly setup: SetupLink | null
}

/** Runs anywhere that Stella does, whether pnpm is installed or not. */
const stella = 'npx -y pnpm@12 stella'

export function banner(running: Running, style: Style): string {
  const { url, data, versions, installations, hasMore, demo, setup } = running
  const served = versions.majors.flatMap((major) => major.served).map(({ version }) => version)
  const about = facts([
    ['  data', data],
    ['  serves', `${served.at(-1)} back to ${served[0]}`],
    [
      '  known',
      `${hasMore ? 'more than ' : ''}${installations} installation${installations === 1 ? '' : 's'}`,
    ],
    ...(running.dashboardUrl === null ? [] : [['  dashboard', running.dashboardUrl] as const]),
  ])
  const way = setup === null ? '' : `\n\n${invitation(setup, style)}`
  const rest = demo === null ? later : firstStart(demo, running, style)
  return `${style.bold(`Stella is running at ${url}`)}\n\n${about}${way}\n\n${rest}\n\nStop it with Ctrl-C.`
}

function invitation({ link }: SetupLink, style: Style): string {
  return `Nobody owns this server yet. Whoever opens this link first does, within 24 hours:\n  ${style.bold(link)}`
}

const later = [
  `New credential:  ${stella} credential issue <installation>`,
  `Installations:   ${stella} installation list`,
].join('\n')

function firstStart(demo: Demo, running: Running, style: Style): string {
  const { name, events, texts, secret } = demo
  return [
    `This is the first start, so there is a demo installation now: ${printable(name)}, with ${events} events and ${texts} texts.`,
    'Its credential is shown this once. Paste this line first, and then any of those below it:',
    `  ${style.bold(`CREDENTIAL=${secret}`)}`,
    ...tries(running).map(({ why, command }) => `${why}\n  ${command}`),
    `Get another credential with:  ${stella} credential issue ${demo.installationId}`,
  ].join('\n\n')
}

interface Try {
  readonly why: string
  readonly command: string
}

/** Requests worth a look, with the releases that are served today. */
function tries({ url, base, versions, versionHeader }: Running): readonly Try[] {
  const live = versions.majors.filter(({ served }) => served.length > 0)
  const [oldest, newest] = [live[0], live.at(-1)]
  if (oldest === undefined || newest === undefined) return []
  const root = (major: number) => `${url}${base}/v${major}`
  const authorised = `curl -s -H "Authorization: Bearer $CREDENTIAL"`
  const gone = versions.releases.findLast((release) => {
    return release.state === 'below-floor' && release.parsed.major === oldest.major
  })
  return [
    { why: 'Is it up, and what does it serve?', command: `curl -s ${root(newest.major)}/health` },
    { why: `Who am I? As v${newest.major}:`, command: `${authorised} ${root(newest.major)}/installation` },
    { why: `The same as v${oldest.major}:`, command: `${authorised} ${root(oldest.major)}/installation` },
    {
      why: `A list, as a plugin built for ${oldest.floor?.version} gets it, with the headers that announce the end:`,
      command: `${authorised} -i -H "${versionHeader}: ${oldest.floor?.version}" ${root(oldest.major)}/events`,
    },
    gone === undefined
      ? { why: 'A major that does not exist:', command: `curl -s -i ${root(newest.major + 1)}/health` }
      : {
          why: `A release that is served no longer:`,
          command: `curl -s -i -H "${versionHeader}: ${gone.version}" ${root(oldest.major)}/health`,
        },
  ]
}
