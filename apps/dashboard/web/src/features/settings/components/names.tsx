import { useQuery } from '@tanstack/react-query'
import { Pending } from '../../../components/pending.tsx'
import { Skeleton } from '../../../components/ui/surface.tsx'
import { queryClient } from '../../../shared/api/query-client.ts'
import { useRefusal } from '../../../shared/session/permission.ts'
import { useSession } from '../../../shared/session/session.ts'
import { accountQuery, renameAccount } from '../api/account.ts'
import { renameUser } from '../api/security.ts'
import { NameForm } from './name-form.tsx'
import { Section } from './section.tsx'

export function Profile() {
  const { user } = useSession()
  if (user === null) return null
  return (
    <Section title="Profile" about={`You sign in as ${user.email}.`}>
      <NameForm label="Your name" value={user.name} save={saveOwnName} />
    </Section>
  )
}

async function saveOwnName(name: string): Promise<void> {
  await renameUser(name)
  await Promise.all(['session', 'members'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
}

export function AccountName() {
  const account = useQuery(accountQuery)
  const { data } = account
  const refusal = useRefusal('account:write')
  const save = async (name: string) => {
    queryClient.setQueryData(accountQuery.queryKey, await renameAccount(name, data?.etag ?? null))
    await queryClient.invalidateQueries({ queryKey: ['session'] })
  }
  return (
    <Section title="Account" about="What installations, members and tokens belong to.">
      <Pending query={account}>
        <Skeleton className="h-14 w-full" />
      </Pending>
      {data !== undefined && (
        <NameForm label="Account name" value={data.name} refusal={refusal} save={save} />
      )}
    </Section>
  )
}
