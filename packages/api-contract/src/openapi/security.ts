import type { Json } from '@stella/versioning'
import type { Callers } from '../errors.ts'

/** How each kind of caller may say who it is: the Security Scheme Objects, any one of which will do. */
const schemes: { readonly [callers in Callers]: { readonly [name: string]: Json } } = {
  installations: {
    credential: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'stl_live_… or stl_test_…',
      description:
        'A credential of the installation. Send it in the `Authorization` header and nowhere else.',
    },
  },
  members: {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'stella.session_token',
      description:
        'The cookie of someone who signed in, for pages of this server: anything but GET and HEAD needs an `Origin` ' +
        'that is its own. Over https the name has `__Host-` in front.',
    },
    token: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'stm_…',
      description:
        'A management token. Send it in the `Authorization` header and nowhere else. It counts where both are sent.',
    },
  },
}

/** The `securitySchemes` of a document. */
export function securitySchemes(callers: Callers): { readonly [name: string]: Json } {
  return schemes[callers]
}

/** The `security` of an operation that needs a caller with this scope; `null` for any caller. */
export function securityOf(callers: Callers, scope: string | null): Json {
  return Object.keys(schemes[callers]).map((name) => ({ [name]: scope === null ? [] : [scope] }))
}
