import { useMutation } from '@tanstack/react-query'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { notify } from '../../../components/ui/toast.tsx'
import { refusalOf } from '../../../shared/api/refusal.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import { disableTotp } from '../api/security.ts'
import { PasswordStep } from './password-step.tsx'

export function DisableTotp({ onClose }: { onClose: () => void }) {
  const disable = useMutation({
    mutationFn: disableTotp,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['auth'] })
      notify({ title: 'Two-factor sign-in is off' })
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Turn off two-factor sign-in?"
      description="The password alone signs in from then on. The backup codes stop working."
    >
      <PasswordStep
        danger
        action="Turn it off"
        busy={disable.isPending}
        error={refusalOf(disable.error)}
        onSubmit={disable.mutate}
        onCancel={onClose}
      />
    </Dialog>
  )
}
