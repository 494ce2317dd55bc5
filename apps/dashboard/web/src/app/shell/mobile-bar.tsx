import { Dialog } from '@base-ui/react/dialog'
import { Link } from '@tanstack/react-router'
import { Menu, Search } from 'lucide-react'
import { useState } from 'react'
import { Mark } from '../../components/mark.tsx'
import { Button, buttonStyle } from '../../components/ui/button.tsx'
import { Sidebar } from './sidebar.tsx'

interface MobileBarProps {
  readonly onSearch: () => void
  readonly onHelp: () => void
}

/** On narrow screens the sidebar is a drawer behind this bar. */
export function MobileBar({ onSearch, onHelp }: MobileBarProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b border-line bg-canvas px-2 lg:hidden">
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger aria-label="Open the menu" className={buttonStyle({ look: 'ghost', size: 'icon' })}>
          <Menu aria-hidden />
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
          <Dialog.Popup
            aria-label="Menu"
            className="fixed inset-y-0 left-0 z-40 w-72 max-w-[85vw] bg-sunken shadow-pop transition-transform duration-150 data-ending-style:-translate-x-full data-starting-style:-translate-x-full"
          >
            <Sidebar
              onSearch={() => {
                close()
                onSearch()
              }}
              onHelp={onHelp}
              onGo={close}
            />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
      <Link to="/" className="flex flex-1 items-center gap-2 text-sm font-semibold tracking-tight">
        <Mark className="size-5" /> Stella
      </Link>
      <Button look="ghost" size="icon" aria-label="Search or jump to" onClick={onSearch}>
        <Search aria-hidden />
      </Button>
    </header>
  )
}
