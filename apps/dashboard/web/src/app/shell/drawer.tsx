import { Dialog } from '@base-ui/react/dialog'
import { Sidebar } from './sidebar.tsx'

interface DrawerProps {
  readonly onClose: () => void
  readonly onSearch: () => void
  readonly onHelp: () => void
}

export function Drawer({ onClose, onSearch, onHelp }: DrawerProps) {
  const closing = (next: () => void) => () => {
    onClose()
    next()
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label="Menu"
          className="fixed inset-y-0 left-0 z-40 w-72 max-w-[85vw] bg-sunken shadow-pop transition-transform duration-150 data-starting-style:-translate-x-full"
        >
          <Sidebar onSearch={closing(onSearch)} onHelp={closing(onHelp)} onGo={onClose} />
          <Dialog.Close className="sr-only">Close the menu</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
