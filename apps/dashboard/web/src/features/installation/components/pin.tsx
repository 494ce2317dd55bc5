import { useMutation, useQuery } from '@tanstack/react-query'
import { Select } from '../../../components/ui/field.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { policyQuery } from '../../../shared/api/queries.ts'
import type { Installation, Tagged } from '../../../shared/api/types.ts'
import { useMay } from '../../../shared/session/permission.ts'
import { updateInstallation } from '../api/installation.ts'
import { keep } from '../api/use-installation-actions.ts'

const newest = 'Newest of the major'

async function undoPin(current: Tagged<Installation>, pinnedVersion: string | null): Promise<void> {
  try {
    keep(await updateInstallation(current, { pinnedVersion }))
  } catch (error) {
    notifyFailure('The pin could not be changed back', explain(error))
  }
}

/** The release that requests without a version get. */
export function Pin({ installation }: { installation: Tagged<Installation> }) {
  const { pinnedVersion, status } = installation
  const { data } = useQuery(policyQuery)
  const mayWrite = useMay('installations:write')
  const served = data?.surfaces
    .find(({ name }) => name === 'integrations')
    ?.releases.filter(({ state }) => state === 'served' || state === 'deprecated')
  const pin = useMutation({
    mutationFn: (version: string | null) => updateInstallation(installation, { pinnedVersion: version }),
    onSuccess: (updated) => {
      keep(updated)
      notify({
        title: updated.pinnedVersion === null ? 'No longer pinned' : `Pinned to ${updated.pinnedVersion}`,
        undo: () => void undoPin(updated, pinnedVersion),
      })
    },
    onError: (error) => notifyFailure('The pin could not be changed', explain(error)),
  })
  if (!mayWrite || status === 'removed' || served === undefined) return pinnedVersion ?? newest
  return (
    <Select
      aria-label="Pinned release"
      className="w-full max-w-56"
      value={pinnedVersion ?? ''}
      disabled={pin.isPending}
      onChange={({ target }) => pin.mutate(target.value === '' ? null : target.value)}
    >
      <option value="">{newest}</option>
      {served.map(({ version }) => (
        <option key={version}>{version}</option>
      ))}
    </Select>
  )
}
