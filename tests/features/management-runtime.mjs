// The management lane: who may use the control plane, from where, and what becomes of those who try more. HTTP only; it
// starts servers of its own, for it makes people, and takes their way in away again.
//
//   node --test tests/features/management-runtime.mjs

// oxlint-disable import/no-unassigned-import -- each file registers its tests
import './management/roles.mjs'
import './management/isolation.mjs'
import './management/csrf.mjs'
import './management/sessions.mjs'
import './management/two-factor.mjs'
import './management/login.mjs'
import './management/invitations.mjs'
import './management/team.mjs'
import './management/pages.mjs'
// The last one: it breaks the log to see that this is noticed.
import './management/audit.mjs'
