import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { AuditEntry } from '../../../shared/api/types.ts'
import { actorName, deedOf, subjectOf } from '../../../shared/audit/sentence.ts'
import { Time } from '../../../shared/time/time.tsx'
import { differences, readableMember } from '../diff.ts'

/** One change: who did what, when; opened, what it changed. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  return (
    <li className="border-b border-line last:border-0 [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto]">
      <details className="group">
        <summary
          data-row-link
          className="grid min-h-11 list-none grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-3 px-4 text-sm hover:bg-hover focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden"
        >
          <ChevronRight aria-hidden className="size-4 text-faint transition-transform group-open:rotate-90" />
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-1.5 py-1.5">
            <span className="font-medium">{actorName(entry)}</span>
            <span className="text-muted">{deedOf(entry.action)}</span>
            <Subject entry={entry} />
          </span>
          <span className="text-xs text-muted">
            <Time at={entry.at} still />
          </span>
        </summary>
        <Opened entry={entry} />
      </details>
    </li>
  )
}

/** By its name; what has none, such as a credential, by its id. */
function Subject({ entry }: { entry: AuditEntry }) {
  const name = subjectOf(entry)
  if (name !== null) return <span className="min-w-0 truncate">{name}</span>
  const { target, actor, installationId } = entry
  if (installationId === null || target === installationId || target === actor.id) return null
  return <code className="hidden min-w-0 truncate font-mono text-xs text-faint @xl:inline">{target}</code>
}

function Opened({ entry }: { entry: AuditEntry }) {
  const changed = differences(entry.before, entry.after)
  return (
    <div className="px-4 pb-4 pl-11 text-xs">
      {changed.length > 0 && (
        <div className="mb-3 overflow-x-auto rounded-lg border border-line">
          <table className="w-full text-left">
            <thead className="bg-sunken text-muted">
              <tr>
                <th scope="col" className="w-1/4 px-3 py-1.5 font-medium">
                  Member
                </th>
                <th scope="col" className="px-3 py-1.5 font-medium">
                  Before
                </th>
                <th scope="col" className="px-3 py-1.5 font-medium">
                  After
                </th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ path, before, after }) => (
                <tr key={path} className="border-t border-line align-top">
                  <th scope="row" className="px-3 py-1.5 font-mono font-normal">
                    {path === '' ? 'value' : path}
                  </th>
                  <td className="px-3 py-1.5 break-all">
                    <del className="text-bad decoration-bad/50">{readableMember(path, before)}</del>
                  </td>
                  <td className="px-3 py-1.5 break-all">
                    <ins className="text-ok no-underline">{readableMember(path, after)}</ins>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 [&_dd]:break-all [&_dt]:text-faint">
        <Fact name="Action" value={entry.action} />
        <Fact name="Target" value={entry.target} />
        <Fact name="Actor" value={`${entry.actor.type} ${entry.actor.id}`} />
        <Fact name="Request" value={entry.requestId ?? '–'} />
        <Fact name="Place in the log" value={String(entry.sequence)} />
        <Fact name="Hash" value={entry.hash} />
      </dl>
      {entry.installationId !== null && (
        <Link
          to="/installations/$installationId"
          params={{ installationId: entry.installationId }}
          className="mt-3 inline-block font-medium text-accent hover:underline"
        >
          Open the installation
        </Link>
      )}
    </div>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="font-mono">{value}</dd>
    </>
  )
}
