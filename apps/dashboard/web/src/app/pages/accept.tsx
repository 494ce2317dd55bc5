import { useNavigate } from '@tanstack/react-router'
import { AcceptPage } from '../../features/auth/pages/accept.tsx'
import { queryClient } from '../../shared/api/query-client.ts'

export function SetUp() {
  return <AcceptPage kind="setup" onDone={useEntry()} />
}

export function Join() {
  return <AcceptPage kind="join" onDone={useEntry()} />
}

function useEntry(): () => void {
  const navigate = useNavigate()
  return () => {
    queryClient.clear()
    void navigate({ to: '/', replace: true })
  }
}
