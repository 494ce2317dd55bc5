import { Link } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import { Card, CardHeader, Empty, Skeleton } from '../../../components/ui/surface.tsx'
import { AuditLine } from '../../../shared/audit/audit-line.tsx'
import type { Overview } from '../../../shared/api/types.ts'

export function RecentAudit({ overview }: { overview: Overview | undefined }) {
  if (overview?.recentAudit === null) return null
  return (
    <Card className="min-h-72">
      <CardHeader title="Recent changes">
        <Link to="/audit" className="text-xs font-medium text-accent hover:underline">
          Audit log
        </Link>
      </CardHeader>
      {overview === undefined &&
        Array.from({ length: 6 }, (_, index) => <Skeleton key={index} className="mx-4 my-2 h-5" />)}
      {overview?.recentAudit?.length === 0 && <Empty icon={<ScrollText />} title="Nothing has changed yet" />}
      <ul className="pb-2">
        {overview?.recentAudit?.map((event) => (
          <li key={event.sequence} className="flex min-h-11 items-center px-4 py-1 [&>*]:flex-1">
            <AuditLine event={event} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
