import { Tooltip } from '@base-ui/react/tooltip'

export function TooltipPopup({ anchor, text }: { anchor: HTMLElement; text: string }) {
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} sideOffset={6} className="z-60">
          <Tooltip.Popup
            data-tooltip-popup
            className="max-w-72 rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-pop"
          >
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
