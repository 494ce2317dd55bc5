import { lazy, Suspense } from 'react'

const host = () => import('./toast-host.tsx')

/** Notices tell what came of what somebody did: their first act loads what shows them, while there is a connection. */
const { promise: firstAct, resolve: act } = Promise.withResolvers<void>()
for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => act(), { once: true })

const ToastHost = lazy(async () => {
  await firstAct
  return { default: (await host()).ToastHost }
})

export interface Notice {
  readonly title: string
  readonly description?: string
  readonly undo?: () => void
}

/** Says what was done, politely, and offers to undo it where it can be undone. */
export function notify(notice: Notice): void {
  act()
  void host().then(({ addNotice }) => addNotice(notice))
}

/** Says what failed; stays until it is read. */
export function notifyFailure(title: string, description: string): void {
  act()
  void host().then(({ addFailure }) => addFailure(title, description))
}

export function Toasts() {
  return (
    <Suspense>
      <ToastHost />
    </Suspense>
  )
}
