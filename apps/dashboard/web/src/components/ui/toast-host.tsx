import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useEffect } from 'react'
import { buttonStyle } from './button.tsx'
import type { Notice } from './toast.tsx'

const manager = Toast.createToastManager()
const standing = Promise.withResolvers<void>()

export async function addNotice({ title, description, undo }: Notice): Promise<void> {
  // The manager drops what it is told before there is somewhere to show it.
  await standing.promise
  const id = manager.add({
    title,
    ...(description !== undefined && { description }),
    type: 'done',
    timeout: undo ? 10_000 : 5_000,
    ...(undo && { actionProps: { children: 'Undo', onClick: () => undoAndClose(id, undo) } }),
  })
}

function undoAndClose(id: string, undo: () => void): void {
  manager.close(id)
  undo()
}

export async function addFailure(title: string, description: string): Promise<void> {
  await standing.promise
  manager.add({ title, description, type: 'failed', priority: 'high', timeout: 0 })
}

export function ToastHost() {
  // Runs after the provider's own effects, and so once it listens.
  useEffect(() => standing.resolve(), [])
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-3 bottom-3 z-70 flex w-[calc(100vw-1.5rem)] flex-col-reverse gap-2 sm:right-5 sm:bottom-5 sm:w-88">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-lg bg-raised shadow-pop transition-[opacity,translate] duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2.5 p-3">
        {toast.type === 'failed' ? (
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
        ) : (
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ok" />
        )}
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-sm font-medium" />
          <Toast.Description className="text-xs text-muted" />
        </div>
        {toast.actionProps && <Toast.Action className={buttonStyle({ size: 'small' })} />}
        <Toast.Close aria-label="Dismiss" className={buttonStyle({ look: 'ghost', size: 'smallIcon' })}>
          <X aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
