import { Link } from '@tanstack/react-router'
import { Menu, Search } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Mark } from '../../components/mark.tsx'
import { Button } from '../../components/ui/button.tsx'

const Drawer = lazy(async () => ({ default: (await import('./drawer.tsx')).Drawer }))

interface MobileBarProps {
  readonly onSearch: () => void
  readonly onHelp: () => void
}

/** On narrow screens the sidebar is a drawer behind this bar. */
export function MobileBar({ onSearch, onHelp }: MobileBarProps) {
  const [open, setOpen] = useState(false)
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b border-line bg-canvas px-2 lg:hidden">
      <Button
        look="ghost"
        size="icon"
        aria-label="Open the menu"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden />
      </Button>
      <Suspense>
        {open && <Drawer onClose={() => setOpen(false)} onSearch={onSearch} onHelp={onHelp} />}
      </Suspense>
      <Link to="/" className="flex flex-1 items-center gap-2 text-sm font-semibold tracking-tight">
        <Mark className="size-5" /> Stella
      </Link>
      <Button look="ghost" size="icon" aria-label="Search or jump to" onClick={onSearch}>
        <Search aria-hidden />
      </Button>
    </header>
  )
}
