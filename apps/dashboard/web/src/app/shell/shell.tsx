import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Banners } from './banners.tsx'
import { MobileBar } from './mobile-bar.tsx'
import { Sidebar } from './sidebar.tsx'
import { useShortcuts } from './use-shortcuts.ts'

const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }))
const ShortcutHelp = lazy(async () => ({ default: (await import('./help.tsx')).ShortcutHelp }))

type Overlay = 'palette' | 'help' | null

export function Shell() {
  const [overlay, setOverlay] = useState<Overlay>(null)
  const openPalette = () => setOverlay('palette')
  const openHelp = () => setOverlay('help')
  const close = () => setOverlay(null)
  useShortcuts({ openPalette, openHelp })
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only rounded-md bg-solid px-3 py-2 text-sm text-white focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-70"
      >
        Skip to content
      </a>
      <aside
        aria-label="Navigation"
        className="sticky top-0 hidden h-dvh border-r border-line bg-sunken lg:block"
      >
        <Sidebar onSearch={openPalette} onHelp={openHelp} />
      </aside>
      <div className="flex min-w-0 flex-col">
        <MobileBar onSearch={openPalette} onHelp={openHelp} />
        <Banners />
        <Main />
      </div>
      <Suspense>
        {overlay === 'palette' && <Palette onClose={close} onHelp={openHelp} />}
        {overlay === 'help' && <ShortcutHelp open onClose={close} />}
      </Suspense>
    </div>
  )
}

/** Tells a screen reader which page it is on, and moves the focus there, after each change of the page. */
function Main() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const main = useRef<HTMLElement>(null)
  const previous = useRef(path)
  const [announcement, announce] = useState('')
  useEffect(() => {
    if (previous.current !== undefined && previous.current !== path) {
      main.current?.focus({ preventScroll: true })
      announce(document.title)
    }
    previous.current = path
  }, [path])
  return (
    <main ref={main} id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
      <Outlet />
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </main>
  )
}
