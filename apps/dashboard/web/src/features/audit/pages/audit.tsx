import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../../components/page.tsx'
import { AuditFilters } from '../components/audit-filters.tsx'
import { AuditList } from '../components/audit-list.tsx'
import { Chain } from '../components/chain.tsx'
import { ExportMenu } from '../components/export-menu.tsx'

const route = getRouteApi('/inside/audit')

export function AuditPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      title="Audit"
      about="Every change, who made it, and proof that none is missing"
      actions={<ExportMenu search={search} />}
    >
      <Chain />
      <AuditFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      <AuditList filter={search} />
    </Page>
  )
}
