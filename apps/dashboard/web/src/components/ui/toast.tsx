import { lazy, Suspense } from 'react'

// Nobody can do anything worth a notice before the page stands: the rest comes a moment after it.
const host = () => import('./toast-host.tsx')
const ToastHost = lazy(async () => {
  await new Promise<void>((resolve) => setTimeout(resolve, 600))
  return { default: (await host()).ToastHost }
})

export interface Notice {
  readonly title: string
  readonly description?: string
  readonly undo?: () => void
}

/** Says what was done, politely, and offers to undo it where it can be undone. */
export function notify(notice: Notice): void {
  void host().then(({ addNotice }) => addNotice(notice))
}

/** Says what failed; stays until it is read. */
export function notifyFailure(title: string, description: string): void {
  void host().then(({ addFailure }) => addFailure(title, description))
}

export function Toasts() {
  return (
    <Suspense>
      <ToastHost />
    </Suspense>
  )
}
