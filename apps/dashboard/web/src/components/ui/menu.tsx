import { Menu as Base } from '@base-ui/react/menu'
import { cx } from 'class-variance-authority'
import type { ReactElement, ReactNode } from 'react'

interface MenuProps {
  readonly trigger: ReactElement
  readonly align?: 'start' | 'end'
  readonly side?: 'top' | 'bottom'
  readonly startsOpen?: boolean
  readonly children: ReactNode
}

export function Menu({ trigger, align = 'end', side = 'bottom', startsOpen = false, children }: MenuProps) {
  return (
    <Base.Root modal={false} defaultOpen={startsOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-50 outline-hidden" sideOffset={6} align={align} side={side}>
          <Base.Popup className="max-h-(--available-height) min-w-44 origin-(--transform-origin) overflow-y-auto rounded-lg bg-raised p-1 shadow-pop outline-hidden transition-[scale,opacity] duration-100 data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const item =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 text-sm outline-hidden select-none data-disabled:cursor-not-allowed data-disabled:opacity-55 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted'

interface MenuItemProps {
  readonly onSelect?: () => void
  readonly danger?: boolean
  readonly unavailable?: string | undefined
  readonly render?: ReactElement
  readonly children: ReactNode
}

export function MenuItem({ onSelect, danger, unavailable, render, children }: MenuItemProps) {
  return (
    <Base.Item
      className={cx(item, danger === true && 'text-bad [&_svg]:text-bad')}
      disabled={unavailable !== undefined}
      title={unavailable}
      {...(onSelect && { onClick: onSelect })}
      {...(render && { render })}
    >
      {children}
    </Base.Item>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="mx-1 my-1 h-px bg-line" />
}
