import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { leaveWhenSignedOut } from './app/leave-when-signed-out.ts'
import { router } from './app/router.tsx'
import { Toasts } from './components/ui/toast.tsx'
import { TooltipHost } from './components/ui/tooltip.tsx'
import { queryClient } from './shared/api/query-client.ts'
import './styles/theme.css'

const element = document.getElementById('root')
if (element === null) throw new Error('index.html has no #root')

leaveWhenSignedOut(queryClient, router)

createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <TooltipHost />
      <Toasts />
    </QueryClientProvider>
  </StrictMode>,
)
