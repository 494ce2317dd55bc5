import { useNavigate } from '@tanstack/react-router'
import { notifyFailure } from '../components/ui/toast.tsx'
import { explain } from '../shared/api/explain.ts'
import { queryClient } from '../shared/api/query-client.ts'
import { signOut } from '../shared/auth/auth.ts'

/** Signs out, then forgets what was loaded. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    try {
      await signOut()
      await navigate({ to: '/sign-in' })
      queryClient.clear()
    } catch (error) {
      notifyFailure('Could not sign out', explain(error))
    }
  }
}
