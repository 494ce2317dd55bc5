import type { ReactNode } from 'react'

interface FactsProps {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[]
}

/** Names and values, two columns where there is room. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-8 px-4 pb-3 @2xl:grid-cols-[repeat(2,minmax(0,1fr))]">
      {facts.map(({ name, value }) => (
        <div
          key={name}
          className="flex min-h-9 flex-wrap items-center gap-x-3 border-t border-line py-1.5 text-sm"
        >
          <dt className="w-28 shrink-0 text-muted">{name}</dt>
          <dd className="min-w-0 flex-1 basis-32 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
