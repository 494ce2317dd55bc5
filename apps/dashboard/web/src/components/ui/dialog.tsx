import { Dialog as Base } from '@base-ui/react/dialog'
import { cx } from 'class-variance-authority'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { buttonStyle } from './button.tsx'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: ReactNode
  readonly wide?: boolean
  /** Neither Esc nor a click outside closes it: what it shows is shown only once. */
  readonly sticky?: boolean
  /** What has the focus when it opens; else the first that can have it. */
  readonly initialFocus?: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

export function Dialog({
  open,
  onClose,
  title,
  description,
  wide,
  sticky,
  initialFocus,
  children,
}: DialogProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && sticky !== true && onClose()}
      disablePointerDismissal={sticky === true}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-3 sm:p-6">
          <Base.Popup
            initialFocus={initialFocus}
            className={cx(
              '@container relative flex w-full min-w-0 flex-col gap-4 rounded-xl outline-none bg-raised p-5 shadow-pop transition-[scale,opacity] duration-150 data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0',
              wide === true ? 'max-w-2xl' : 'max-w-md',
            )}
          >
            <header className={sticky === true ? '' : 'pr-8'}>
              <Base.Title className="text-[1rem] font-semibold tracking-tight">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="mt-1 text-sm text-muted" render={<div />}>
                  {description}
                </Base.Description>
              )}
            </header>
            {children}
            {/* Last, so that the first field has the focus and not the way out. */}
            {sticky !== true && (
              <Base.Close
                aria-label="Close"
                className={cx(buttonStyle({ look: 'ghost', size: 'smallIcon' }), 'absolute top-4 right-4')}
              >
                <X aria-hidden />
              </Base.Close>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** The row of buttons at the end of a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2">{children}</div>
}
