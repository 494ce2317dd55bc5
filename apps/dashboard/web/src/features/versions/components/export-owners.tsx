import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { download } from '../../../shared/download.ts'
import { plural } from '../../../shared/format/number.ts'
import { everyUser } from '../api/users.ts'
import { ownersCsv } from '../owners-csv.ts'
import { eachOnce, type Subject } from '../users.ts'

interface ExportOwnersProps {
  readonly name: string
  readonly subjects: readonly Subject[]
}

/** Everybody to tell before something ends, as a file. */
export function ExportOwners({ name, subjects }: ExportOwnersProps) {
  const run = useMutation({
    mutationFn: async () => eachOnce((await Promise.all(subjects.map(everyUser))).flat()),
    onSuccess: (users) => {
      download(`${name}-owners.csv`, 'text/csv', ownersCsv(users))
      notify({ title: `Exported ${plural(users.length, 'owner')}` })
    },
    onError: (error) => notifyFailure('The owners could not be exported', explain(error)),
  })
  return (
    <Button size="small" busy={run.isPending} onClick={() => run.mutate()}>
      <Download aria-hidden /> {run.isPending ? 'Exporting…' : 'Export owners (CSV)'}
    </Button>
  )
}
