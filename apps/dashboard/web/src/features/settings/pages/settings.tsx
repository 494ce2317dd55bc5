import { Page } from '../../../components/page.tsx'
import { AccountName, Profile } from '../components/names.tsx'
import { Passkeys } from '../components/passkeys.tsx'
import { Password } from '../components/password.tsx'
import { Sessions } from '../components/sessions.tsx'
import { ThemeChoice } from '../components/theme-choice.tsx'
import { TwoFactor } from '../components/two-factor.tsx'

export function SettingsPage() {
  return (
    <Page title="Settings">
      <div className="max-w-4xl">
        <Profile />
        <Password />
        <Passkeys />
        <TwoFactor />
        <Sessions />
        <AccountName />
        <ThemeChoice />
      </div>
    </Page>
  )
}
