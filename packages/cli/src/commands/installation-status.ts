import type { Installation, Store } from '@stella/store'
import { attribution } from '../attribution.ts'
import type { Call, Outcome } from '../command.ts'
import { confirm, impactJson, impactOn, impactText } from '../confirm.ts'
import { findInstallation } from '../find.ts'
import { withStore } from '../open-store.ts'
import { printable } from '../output/printable.ts'
import { describe } from './installation-edit.ts'
import { installationJson } from './shapes.ts'

type StatusCall = Call<'installation', { readonly yes?: true }>

export function suspend(call: StatusCall): Promise<Outcome> {
  return stop(call, 'Suspending it refuses all its calls until it is resumed.', (store, { id }) =>
    store.installations.suspend(id, attribution(call.host)),
  )
}

export function remove(call: StatusCall): Promise<Outcome> {
  return stop(call, 'Removing it revokes all its credentials, for good.', (store, { id }) =>
    store.installations.remove(id, attribution(call.host)),
  )
}

async function stop(
  { args, options, host, style }: StatusCall,
  consequence: string,
  change: (store: Store, installation: Installation) => Promise<Installation>,
): Promise<Outcome> {
  return withStore(host, async (store) => {
    const installation = await findInstallation(store, args.installation)
    const impact = await impactOn(installation, store, host.now())
    const warning = `${impactText(impact, host.now())} ${consequence}`
    await confirm({ warning, options }, host)
    const changed = await change(store, installation)
    return {
      json: { installation: installationJson(changed), impact: impactJson(impact) },
      text: `${describe(changed, style)}\n\n${impactText(impact, host.now())}`,
    }
  })
}

export function resume({ args, host }: Call<'installation', object>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const { id } = await findInstallation(store, args.installation)
    const resumed = await store.installations.resume(id, attribution(host))
    return {
      json: { installation: installationJson(resumed) },
      text: `${printable(resumed.name)} is active again; its credentials work.`,
    }
  })
}
