import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { SignInPage } from '../../features/auth/pages/sign-in.tsx'
import { queryClient } from '../../shared/api/query-client.ts'
import { localPath } from '../../shared/format/url.ts'

const route = getRouteApi('/sign-in')

export function SignIn() {
  const { next } = route.useSearch()
  const navigate = useNavigate()
  const enter = () => {
    // What was loaded before belongs to whoever was signed in then.
    queryClient.clear()
    void navigate({ href: localPath(next), replace: true })
  }
  return <SignInPage onDone={enter} />
}
