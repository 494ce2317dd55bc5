import { Link } from '@tanstack/react-router'
import { ModeBadge } from '../../../components/status.tsx'
import type { InstallationSummary } from '../../../shared/api/types.ts'

/** The name leads to the installation; the whole row is its target. */
export function NameLink({ installation }: { installation: InstallationSummary }) {
  const { id, name, homepage, mode } = installation
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Link
        to="/installations/$installationId"
        params={{ installationId: id }}
        preload={false}
        data-row-link
        className="max-w-full shrink-0 truncate font-medium outline-none after:absolute after:inset-0 after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
      >
        {name}
      </Link>
      <ModeBadge mode={mode} />
      <span className="hidden min-w-0 truncate text-xs text-faint @2xl:inline">
        {homepage !== null && (URL.parse(homepage)?.host ?? homepage)}
      </span>
    </span>
  )
}
