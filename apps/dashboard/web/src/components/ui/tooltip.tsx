import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'

/** One popup serves every trigger of the page: a table of times costs one tooltip, not thousands. */
const handle = Base.createHandle<ReactNode>()

export function TooltipHost() {
  return (
    <Base.Root handle={handle}>
      {({ payload }) => (
        <Base.Portal>
          <Base.Positioner sideOffset={6} className="z-60">
            <Base.Popup className="max-w-72 rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-pop transition-opacity duration-100 data-ending-style:opacity-0 data-instant:transition-none data-starting-style:opacity-0">
              {payload}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      )}
    </Base.Root>
  )
}

/** Shows `text` while the pointer or the focus is on `children`. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactElement }) {
  return <Base.Trigger handle={handle} payload={text} render={children} delay={250} />
}
