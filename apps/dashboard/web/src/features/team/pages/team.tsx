import { Page } from '../../../components/page.tsx'
import { Invitations } from '../components/invitations.tsx'
import { Members } from '../components/members.tsx'
import { Tokens } from '../components/tokens.tsx'

export function TeamPage() {
  return (
    <Page title="Team" about="People and programs that may look in and steer">
      <div className="flex flex-col gap-4">
        <Members />
        <Invitations />
        <Tokens />
      </div>
    </Page>
  )
}
