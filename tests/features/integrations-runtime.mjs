// The runtime lane: who may call the integrations surface, from where, how often, in which release, and what becomes of
// requests that mean harm. It talks HTTP only, over bare sockets where a client library would tidy a request up.
//
//   node --test tests/features/integrations-runtime.mjs
//
// starts servers of its own. Against a deployment it tries what it can from outside and skips the rest, saying why:
//
//   STELLA_URL                where it is, such as https://api.example.com
//   STELLA_SECRET             a credential with every scope, of an installation that may be written to
//   STELLA_SECRET_OTHER       one of another installation
//   STELLA_SECRET_SUSPENDED   one of a suspended installation
//
// Hostile inputs and where each is tried: runtime/threats.mjs.

import assert from 'node:assert/strict'
import { test } from 'node:test'
// oxlint-disable import/no-unassigned-import -- each file registers its tests
import './runtime/auth.mjs'
import './runtime/misplaced.mjs'
import './runtime/scopes.mjs'
import './runtime/negotiation.mjs'
import './runtime/headers.mjs'
import './runtime/origins.mjs'
import './runtime/paths.mjs'
import './runtime/framing.mjs'
import './runtime/json.mjs'
import './runtime/body-size.mjs'
import './runtime/rate.mjs'
import './runtime/idempotency.mjs'
import './runtime/connect.mjs'
import './runtime/conditional.mjs'
import './runtime/lists.mjs'
import './runtime/revocation.mjs'
import './runtime/store.mjs'
import './runtime/slow.mjs'
import './runtime/operations.mjs'
import { untried } from './runtime/threats.mjs'

test('every hostile input of the table is tried', () => {
  assert.deepEqual(untried(), [])
})
