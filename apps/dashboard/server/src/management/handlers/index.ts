import type { apiOperations as operations } from '@stella/api-contract'
import type { SurfaceHandlers } from '@stella/api-runtime'
import type { ManagementCaller } from '../caller.ts'
import type { Services } from '../context.ts'
import * as account from './account.ts'
import * as audit from './audit.ts'
import * as credentials from './credentials.ts'
import * as installations from './installations.ts'
import * as invitations from './invitations.ts'
import * as origins from './origins.ts'
import { getOverview } from './overview.ts'
import * as policy from './policy.ts'
import * as team from './team.ts'
import * as tokens from './tokens.ts'
import { getUsage, listDeprecatedMembers, listDeprecatedMemberInstallations } from './usage.ts'

/** Every operation of the management API, by its id. */
export const handlers: SurfaceHandlers<typeof operations, Services, ManagementCaller> = {
  ...account,
  ...audit,
  ...credentials,
  ...installations,
  ...invitations,
  ...origins,
  ...policy,
  ...team,
  ...tokens,
  getOverview,
  getUsage,
  listDeprecatedMembers,
  listDeprecatedMemberInstallations,
}
