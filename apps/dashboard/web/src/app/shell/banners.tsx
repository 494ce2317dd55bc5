import { CloudOff, TriangleAlert } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useDeprecations } from '../../shared/api/deprecations.ts'
import { calendarDay } from '../../shared/format/time.ts'

const strip = 'flex items-center gap-2 border-b px-4 py-1.5 text-xs sm:px-6 [&_svg]:size-4 [&_svg]:shrink-0'

/** What the operator should know wherever they are. */
export function Banners() {
  const deprecations = useDeprecations()
  const online = useOnline()
  const first = deprecations[0]
  return (
    <div role="status">
      {!online && (
        <p className={`${strip} border-warn/30 bg-warn-tint text-warn`}>
          <CloudOff aria-hidden /> No connection. You see what was loaded last; it is renewed when the
          connection is back.
        </p>
      )}
      {first !== undefined && (
        <p className={`${strip} border-warn/30 bg-warn-tint text-warn`}>
          <TriangleAlert aria-hidden />
          This dashboard uses {[first.operation, ...first.fields].join(', ')}, which is deprecated
          {first.sunset !== null && ` and ends on ${calendarDay(Date.parse(first.sunset))}`}
          {deprecations.length > 1 && ` (and ${deprecations.length - 1} more)`}. Update Stella.
        </p>
      )}
    </div>
  )
}

function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
