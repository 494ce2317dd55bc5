import { useMutation } from '@tanstack/react-query'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog, DialogActions } from '../../../components/ui/dialog.tsx'
import { refusalOf } from '../../../shared/api/refusal.ts'
import { renewBackupCodes } from '../api/security.ts'
import { CodeList } from './code-list.tsx'
import { PasswordStep } from './password-step.tsx'

export function BackupCodes({ onClose }: { onClose: () => void }) {
  const renew = useMutation({ mutationFn: renewBackupCodes })
  if (renew.data !== undefined) {
    return (
      <Dialog
        open
        sticky
        onClose={onClose}
        title="Store the new backup codes"
        description="The old ones no longer work."
      >
        <CodeList codes={renew.data.backupCodes} />
        <DialogActions>
          <Button look="primary" onClick={onClose}>
            I stored them
          </Button>
        </DialogActions>
      </Dialog>
    )
  }
  return (
    <Dialog open onClose={onClose} title="New backup codes" description="The codes you have stop working.">
      <PasswordStep
        action="Make new codes"
        busy={renew.isPending}
        error={refusalOf(renew.error)}
        onSubmit={renew.mutate}
        onCancel={onClose}
      />
    </Dialog>
  )
}
