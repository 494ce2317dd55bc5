import { Link, type LinkProps } from '@tanstack/react-router'

interface TabsProps {
  readonly label: string
  readonly tabs: readonly (LinkProps & { readonly name: string })[]
}

/** Tabs with an address each: links, so that they can be shared, opened beside and gone back from. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="-mx-4 mb-4 overflow-x-auto border-b border-line px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-1">
        {tabs.map(({ name, ...link }) => (
          <li key={name}>
            <Link
              {...link}
              activeOptions={{ exact: true, includeSearch: false }}
              className="-mb-px flex h-9 items-center border-b-2 px-1.5 text-sm font-medium whitespace-nowrap sm:px-2.5 transition-colors hover:text-ink focus-visible:-outline-offset-2"
              activeProps={{ className: 'border-accent text-ink' }}
              inactiveProps={{ className: 'border-transparent text-muted' }}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
