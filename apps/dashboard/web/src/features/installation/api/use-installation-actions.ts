import { useMutation } from '@tanstack/react-query'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { installationQuery } from '../../../shared/api/queries.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import type { Installation, Tagged } from '../../../shared/api/types.ts'
import { resumeInstallation, suspendInstallation } from './installation.ts'

/** Shows what an installation is now everywhere, and asks anew for what lists it. */
export function keep(installation: Tagged<Installation>): void {
  queryClient.setQueryData(installationQuery(installation.id).queryKey, installation)
  refreshLists()
}

export function refreshLists(): void {
  void queryClient.invalidateQueries({ queryKey: ['installations'] })
  void queryClient.invalidateQueries({ queryKey: ['overview'] })
  void queryClient.invalidateQueries({ queryKey: ['audit'] })
}

/** Suspending and resuming undo each other; so neither asks first. */
export function useSuspension({ id, name }: Installation) {
  const resume = useMutation({
    mutationFn: () => resumeInstallation(id),
    onSuccess: (installation) => {
      keep(installation)
      notify({ title: `${name} works again` })
    },
    onError: (error) => notifyFailure(`${name} could not be resumed`, explain(error)),
  })
  const suspend = useMutation({
    mutationFn: () => suspendInstallation(id),
    onSuccess: (installation) => {
      keep(installation)
      notify({
        title: `${name} is suspended`,
        description: 'Its credentials stopped working.',
        undo: () => resume.mutate(),
      })
    },
    onError: (error) => notifyFailure(`${name} could not be suspended`, explain(error)),
  })
  return { suspend, resume }
}
