import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { startTransition, StrictMode } from 'react'
import { leaveWhenSignedOut } from './app/leave-when-signed-out.ts'
import { router } from './app/router.tsx'
import { createRoot } from './first/react-dom.ts'
import { Toasts } from './components/ui/toast.tsx'
import { TooltipHost } from './components/ui/tooltip.tsx'
import { queryClient } from './shared/api/query-client.ts'
import './styles/theme.css'

async function start(): Promise<void> {
  const element = document.getElementById('root')
  if (element === null) throw new Error('index.html has no #root')
  leaveWhenSignedOut(queryClient, router)
  await router.load()
  // What the server sent stands until the page is complete. React takes its place at once, after small steps.
  startTransition(() =>
    createRoot(element).render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <TooltipHost />
          <Toasts />
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
}

// In a task of its own: reading this code was one.
setTimeout(() => void start())
