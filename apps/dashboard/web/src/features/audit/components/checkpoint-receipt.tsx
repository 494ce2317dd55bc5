import { Download } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { CopyBox } from '../../../components/ui/copy.tsx'
import { Dialog, DialogActions } from '../../../components/ui/dialog.tsx'
import type { NewCheckpoint } from '../../../shared/api/types.ts'
import { download } from '../../../shared/download.ts'
import { plural } from '../../../shared/format/number.ts'

/** What to keep somewhere else: with it, nobody can cut the log unnoticed, not even whoever runs the server. */
export function CheckpointReceipt({
  checkpoint,
  onClose,
}: {
  checkpoint: NewCheckpoint
  onClose: () => void
}) {
  const save = () =>
    download(`${checkpoint.id}.json`, 'application/json', `${JSON.stringify(checkpoint, null, 2)}\n`)
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="The checkpoint is signed"
      description={`It seals ${plural(checkpoint.count, 'entry', 'entries')}. Keep it somewhere else than the log.`}
    >
      <Part name="Head" text={checkpoint.head} />
      <Part name="Signature" text={checkpoint.signature} />
      <Part name="Public key" text={checkpoint.publicKey} />
      <DialogActions>
        <Button onClick={save}>
          <Download aria-hidden /> Download
        </Button>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Part({ name, text }: { name: string; text: string }) {
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-sm font-medium">{name}</p>
      <CopyBox label={name} text={text} />
    </div>
  )
}
