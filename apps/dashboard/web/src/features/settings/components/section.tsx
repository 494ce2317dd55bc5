import type { ReactNode } from 'react'
import { Card } from '../../../components/ui/surface.tsx'

interface SectionProps {
  readonly title: string
  readonly about: ReactNode
  readonly children: ReactNode
}

/** A subject of the settings: what it is on the left, its controls on the right. */
export function Section({ title, about, children }: SectionProps) {
  return (
    <section className="grid gap-x-8 gap-y-3 border-t border-line py-6 first:border-0 first:pt-0 @2xl:grid-cols-[16rem_minmax(0,1fr)]">
      <header>
        <h2 className="text-sm font-semibold">{title}</h2>
        <p className="mt-0.5 text-sm text-muted">{about}</p>
      </header>
      <Card className="@container p-4">{children}</Card>
    </section>
  )
}
