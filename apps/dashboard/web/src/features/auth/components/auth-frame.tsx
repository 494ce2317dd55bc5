import type { ReactNode } from 'react'
import { Mark } from '../../../components/mark.tsx'
import { useTitle } from '../../../shared/use-title.ts'

/** The frame of every page before the sign-in. It hangs from the top: what comes late moves nothing that stands. */
export function AuthFrame({
  title,
  about,
  children,
}: {
  title: string
  about?: ReactNode
  children: ReactNode
}) {
  useTitle(title)
  return (
    <div className="grid min-h-dvh items-start justify-items-center bg-sunken px-4 pt-[14vh] pb-10">
      <main className="w-full max-w-sm min-w-0">
        <div className="mb-6 flex items-center justify-center gap-2 text-base font-semibold tracking-tight">
          <Mark className="size-6" /> Stella
        </div>
        <div className="rounded-xl border border-line bg-raised p-6 shadow-card">
          <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
          {about !== undefined && <p className="mt-1 text-sm text-muted">{about}</p>}
          <div className="mt-5">{children}</div>
        </div>
      </main>
    </div>
  )
}
