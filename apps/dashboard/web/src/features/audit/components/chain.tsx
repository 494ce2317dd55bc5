import { useMutation, useQuery } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck, Stamp } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Card, CardHeader, Skeleton } from '../../../components/ui/surface.tsx'
import { notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import type { AuditVerdict } from '../../../shared/api/types.ts'
import { count, plural } from '../../../shared/format/number.ts'
import { useRefusal } from '../../../shared/session/permission.ts'
import { Time } from '../../../shared/time/time.tsx'
import { checkpointsQuery, createCheckpoint, verifyAudit } from '../api/audit.ts'
import { CheckpointReceipt } from './checkpoint-receipt.tsx'

/** Whether the log is whole, and the signed notes that would show if it were not. */
export function Chain() {
  const refusal = useRefusal('audit:write')
  const checkpoints = useQuery(checkpointsQuery)
  const verify = useMutation({
    mutationFn: verifyAudit,
    onError: (error) => notifyFailure('The chain could not be verified', explain(error)),
  })
  const sign = useMutation({
    mutationFn: createCheckpoint,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['audit'] }),
    onError: (error) => notifyFailure('No checkpoint was signed', explain(error)),
  })
  const latest = checkpoints.data?.data[0]
  return (
    <Card className="mb-4">
      <CardHeader title="Chain" about="Each entry seals the one before it; a checkpoint seals the end">
        <Button busy={verify.isPending} onClick={() => verify.mutate()}>
          <ShieldCheck aria-hidden /> {verify.isPending ? 'Verifying…' : 'Verify'}
        </Button>
        <Button unavailable={refusal} busy={sign.isPending} onClick={() => sign.mutate()}>
          <Stamp aria-hidden /> Sign a checkpoint
        </Button>
      </CardHeader>
      <div
        className="flex min-h-19 flex-wrap content-start gap-x-8 gap-y-1 px-4 pb-3 text-sm @xl:min-h-8"
        role="status"
      >
        {verify.data === undefined ? (
          <p className="text-muted">Not verified on this visit.</p>
        ) : (
          <Verdict verdict={verify.data} />
        )}
        {checkpoints.isPending && <Skeleton className="h-5 w-56" />}
        {latest !== undefined && (
          <p className="text-muted">
            Last checkpoint <Time at={latest.at} />, over {plural(latest.count, 'entry', 'entries')}.
          </p>
        )}
        {checkpoints.isSuccess && latest === undefined && (
          <p className="text-muted">No checkpoint yet: sign one, so that a cut tail is noticed.</p>
        )}
      </div>
      {sign.data !== undefined && <CheckpointReceipt checkpoint={sign.data} onClose={() => sign.reset()} />}
    </Card>
  )
}

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  const { checked, lost } = verdict.checkpoints
  if (verdict.ok) {
    return (
      <p className="flex items-center gap-1.5 font-medium text-ok">
        <ShieldCheck aria-hidden className="size-4" /> Whole: {plural(verdict.count ?? 0, 'entry', 'entries')}
        , {plural(checked, 'checkpoint')} held.
      </p>
    )
  }
  return (
    <p className="flex items-center gap-1.5 font-medium text-bad">
      <ShieldAlert aria-hidden className="size-4 shrink-0" />
      {verdict.brokenAt === null ? 'Not whole' : `Broken at entry ${count(verdict.brokenAt)}`}
      {verdict.reason !== null && `: ${verdict.reason}`}.
      {lost.length > 0 && ` ${plural(lost.length, 'checkpoint')} lost.`}
    </p>
  )
}
