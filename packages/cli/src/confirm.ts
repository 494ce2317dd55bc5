import type { Installation, Store } from '@stella/store'
import { refused, unusable } from './failure.ts'
import type { Host } from './host.ts'
import { printable } from './output/printable.ts'
import { ago, isoDay, isoTime } from './output/time.ts'

/** What an installation has been doing lately, and would stop doing. */
export interface Impact {
  readonly installation: string
  readonly lastCallAt: number | null
  /** Calls since `since`, a day in UTC: yesterday. Usage is counted by day. */
  readonly calls: number
  readonly since: string
}

const day = 86_400_000

export async function impactOn(installation: Installation, store: Store, now: number): Promise<Impact> {
  const since = isoDay(now - day)
  const all = await store.usage.byInstallation(installation.id)
  const recent = await store.usage.byInstallation(installation.id, { since })
  return {
    installation: installation.name,
    lastCallAt: all.length === 0 ? null : Math.max(...all.map(({ lastSeenAt }) => lastSeenAt)),
    calls: recent.reduce((sum, { count }) => sum + count, 0),
    since,
  }
}

export function impactText({ installation, lastCallAt, calls, since }: Impact, now: number): string {
  const lately = calls === 1 ? '1 call' : `${calls} calls`
  return `${printable(installation)} made ${lately} since ${since} (UTC); its last call was ${ago(lastCallAt, now)}.`
}

export function impactJson({ lastCallAt, calls, since }: Impact): unknown {
  return { lastCallAt: isoTime(lastCallAt), calls, since }
}

export interface Question {
  /** What is about to happen, and what stops working. */
  readonly warning: string
  readonly options: { readonly yes?: true; readonly json?: true }
}

/**
 * Has the person confirm what cannot simply be taken back.
 * @throws Failure when the answer is no, or nobody is there to ask
 */
export async function confirm({ warning, options }: Question, host: Host): Promise<void> {
  if (options.yes === true) return
  if (options.json === true || host.ask === null) {
    throw unusable(
      'CONFIRMATION_NEEDED',
      `Nothing was changed. ${warning}`,
      'Add --yes to do it without being asked.',
    )
  }
  const answer = await host.ask(`${warning}\nType yes to go on: `)
  if (answer.trim().toLowerCase() !== 'yes') {
    throw refused(
      'NOT_CONFIRMED',
      'Nothing was changed: the answer was not yes.',
      'Run the command again to be asked again.',
    )
  }
}
