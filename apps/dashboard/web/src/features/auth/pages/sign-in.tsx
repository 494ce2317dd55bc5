import { useState } from 'react'
import { Callout } from '../../../components/ui/surface.tsx'
import { AuthFrame } from '../components/auth-frame.tsx'
import { PasskeyButton } from '../components/passkey-button.tsx'
import { PasswordForm } from '../components/password-form.tsx'
import { SecondFactorForm } from '../components/second-factor-form.tsx'

export function SignInPage({ onDone }: { onDone: () => void }) {
  const [step, setStep] = useState<'password' | 'second-factor'>('password')
  const [failure, setFailure] = useState<string | null>(null)
  const go = (next: typeof step) => {
    setFailure(null)
    setStep(next)
  }
  return (
    <AuthFrame title={step === 'password' ? 'Sign in' : 'Confirm it is you'}>
      <div role="alert" className={failure === null ? '' : 'mb-4'}>
        {failure !== null && <Callout tone="bad">{failure}</Callout>}
      </div>
      {step === 'second-factor' ? (
        <SecondFactorForm onDone={onDone} onFailure={setFailure} onStartOver={() => go('password')} />
      ) : (
        <>
          <PasswordForm onDone={onDone} onFailure={setFailure} onSecondFactor={() => go('second-factor')} />
          <div
            aria-hidden
            className="my-4 flex items-center gap-3 text-xs text-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
          >
            or
          </div>
          <PasskeyButton onDone={onDone} onFailure={setFailure} />
        </>
      )}
    </AuthFrame>
  )
}
