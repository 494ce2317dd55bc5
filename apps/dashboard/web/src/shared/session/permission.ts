import type { Scope } from '../api/types.ts'
import { useSession } from './session.ts'

/** Says why the caller may not do what needs `scope`; `undefined` when they may. */
export function useRefusal(scope: Scope): string | undefined {
  const { scopes, role } = useSession()
  if (scopes.includes(scope)) return undefined
  return `Your role (${role ?? 'token'}) does not allow this. Ask an owner or an admin.`
}

export function useMay(scope: Scope): boolean {
  return useSession().scopes.includes(scope)
}
