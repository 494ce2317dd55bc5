import type { Handler, integrationsOperations as operations, RequestOf } from '@stella/api-contract'
import { etagOf, ifMatchOf, Problem } from '@stella/api-runtime'
import type { SettingsDocument } from '@stella/store'
import { keep, recall } from '../kept.ts'
import { attributionOf, dateTimeOf, type CallerContext } from './context.ts'

type Operations = typeof operations
type SettingsInput = RequestOf<Operations['putSettings']>['body']

/** What is stored: every member given a value. */
type Values = Required<SettingsInput>

const defaults: Values = {
  language: 'en',
  timezone: 'UTC',
  syncContent: true,
  syncIntervalMinutes: 60,
  notifications: { email: null, onFailure: false },
}

export const getSettings: Handler<Operations['getSettings'], CallerContext> = async (_, context) => {
  const { store, caller } = context
  return answer(await store.settings.get(caller.id), context)
}

export const putSettings: Handler<Operations['putSettings'], CallerContext> = async (
  { body, headers },
  context,
) => {
  const { settings } = context.store
  const { id } = context.caller
  const condition = ifMatchOf(headers['if-match'])
  for (;;) {
    const current = await settings.get(id)
    if (Array.isArray(condition) && !condition.includes(current.revision)) throw changedMeanwhile()
    const values = keep({ ...valuesOf(current), ...body })
    // Members left out keep the value they were read with, so the write holds only if nobody wrote in between.
    const outcome = await settings.put(id, values, current.revision, attributionOf(context))
    if (outcome.kind === 'stored') return answer(outcome.settings, context)
    // Somebody else was faster. Each turn of this loop is one write that succeeded, so it ends.
  }
}

function answer(document: SettingsDocument, { caller, release }: CallerContext) {
  const updatedAt = dateTimeOf(document.updatedAt ?? caller.installation.createdAt)
  return {
    status: 200,
    body: { ...valuesOf(document), updatedAt },
    headers: { etag: etagOf(document.revision, release) },
  } as const
}

function valuesOf({ value, revision }: SettingsDocument): Values {
  if (revision === 0) return defaults
  // Only `putSettings` writes settings, and it writes validated ones.
  return { ...defaults, ...(recall('SettingsInput', value) as Partial<Values>) }
}

function changedMeanwhile(): Problem {
  return new Problem('PRECONDITION_FAILED', 'The settings were changed after they were read.')
}
