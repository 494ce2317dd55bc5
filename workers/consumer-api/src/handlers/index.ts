import type { integrationsOperations } from '@stella/api-contract'
import type { SurfaceHandlers } from '@stella/api-runtime'
import type { InstallationCaller } from '../caller.ts'
import { deleteContent, getContent, listContent, putContent } from './content.ts'
import type { Services } from './context.ts'
import { listEvents, postEvents } from './events.ts'
import { connectInstallation, getInstallation, ping } from './installation.ts'
import { getHealth } from './service.ts'
import { getSettings, putSettings } from './settings.ts'

export type { Services }

/** What happens in each operation of the surface, at head. */
export const handlers: SurfaceHandlers<typeof integrationsOperations, Services, InstallationCaller> = {
  getHealth,
  getInstallation,
  connectInstallation,
  ping,
  getSettings,
  putSettings,
  listEvents,
  postEvents,
  listContent,
  getContent,
  putContent,
  deleteContent,
}
