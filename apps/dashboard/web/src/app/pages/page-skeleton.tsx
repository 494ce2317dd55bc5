import { Skeleton } from '../../components/ui/surface.tsx'

/** Stands in while the code of a page is on its way. */
export function PageSkeleton() {
  return (
    <div className="mx-auto w-full max-w-340 px-4 py-5 sm:px-6" aria-busy="true">
      <Skeleton className="mb-5 h-8 w-48" />
      <Skeleton className="h-72 w-full" />
    </div>
  )
}
