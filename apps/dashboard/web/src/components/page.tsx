import { cx } from 'class-variance-authority'
import type { ReactNode } from 'react'
import { useTitle } from '../shared/use-title.ts'

interface PageProps {
  readonly title: string
  /** Above the title: where this page hangs. */
  readonly trail?: ReactNode
  readonly about?: ReactNode
  readonly actions?: ReactNode
  /** Fills the window exactly; what is inside scrolls. */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** A page with its heading: one h1, one title, the actions on the right. */
export function Page({ title, trail, about, actions, fill, children }: PageProps) {
  useTitle(title)
  return (
    <div
      className={cx(
        '@container mx-auto w-full px-4 py-5 sm:px-6',
        fill === true ? 'flex min-h-0 flex-1 flex-col' : 'max-w-340',
      )}
    >
      <header className="mb-4 flex min-h-9 shrink-0 flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          {trail}
          <h1 className="line-clamp-2 wrap-anywhere text-xl leading-8 font-semibold tracking-tight">
            {title}
          </h1>
          {about !== undefined && <div className="text-sm text-muted">{about}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
