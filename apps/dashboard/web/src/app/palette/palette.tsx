import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Kbd } from '../../components/ui/surface.tsx'
import { unwrap } from '@stella/sdk'
import { api } from '../../shared/api/client.ts'
import { useSession } from '../../shared/session/session.ts'
import { paletteGroups, type PaletteGroup, type PaletteItem } from './commands.ts'
import { usePaletteAction } from './use-palette-action.ts'

interface PaletteProps {
  readonly onClose: () => void
  readonly onHelp: () => void
}

/** Ctrl/Cmd-K: every page, every installation, every command, from the keyboard. */
export function Palette({ onClose, onHelp }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const { scopes } = useSession()
  const installations = useFound(useDeferredValue(typed.trim()), scopes.includes('installations:read'))
  const run = usePaletteAction({ onClose, onHelp })
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-black/40" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center px-3 pt-[12dvh] pb-3">
          <Dialog.Popup
            aria-label="Command palette"
            className="flex max-h-[70dvh] w-full max-w-xl flex-col overflow-hidden rounded-xl bg-raised shadow-pop"
          >
            <Autocomplete.Root
              open
              inline
              mode="none"
              items={paletteGroups({ typed, scopes, installations })}
              value={typed}
              onValueChange={setTyped}
              itemToStringValue={(item: PaletteItem) => item.label}
              autoHighlight="always"
              keepHighlight
            >
              <div className="flex items-center gap-2.5 border-b border-line px-4">
                <Search aria-hidden className="size-4 shrink-0 text-faint" />
                <Autocomplete.Input
                  aria-label="Search pages, installations and commands"
                  placeholder="Search pages, installations and commands"
                  className="h-12 w-full bg-transparent text-base outline-none"
                />
                <Kbd>Esc</Kbd>
              </div>
              <div className="min-h-0 overflow-y-auto overscroll-contain p-2">
                <Autocomplete.Empty>
                  <p className="px-2 py-6 text-center text-sm text-muted empty:hidden">
                    Nothing is called like that.
                  </p>
                </Autocomplete.Empty>
                <Autocomplete.List>
                  {(group: PaletteGroup) => <Group key={group.value} group={group} onRun={run} />}
                </Autocomplete.List>
              </div>
            </Autocomplete.Root>
            <Dialog.Close className="sr-only">Close the command palette</Dialog.Close>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Group({ group, onRun }: { group: PaletteGroup; onRun: (item: PaletteItem) => void }) {
  return (
    <Autocomplete.Group items={group.items} className="mb-1 last:mb-0">
      <Autocomplete.GroupLabel className="px-2 py-1.5 text-xs font-medium text-muted">
        {group.value}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(item: PaletteItem) => (
          <Autocomplete.Item
            key={item.id}
            value={item}
            onClick={() => onRun(item)}
            className="flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-2 text-sm outline-none select-none data-highlighted:bg-hover"
          >
            <span className="min-w-0 flex-1 truncate">{item.label}</span>
            {item.hint !== undefined && item.hint.split(' ').map((key) => <Kbd key={key}>{key}</Kbd>)}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  )
}

/** Installations that match; nothing is asked before there is something to look for. */
function useFound(
  search: string,
  allowed: boolean,
): readonly { readonly id: string; readonly name: string }[] {
  const { data } = useQuery({
    queryKey: ['installations', 'palette', search],
    queryFn: () => unwrap(api.GET('/installations', { params: { query: { search, limit: 6 } } })),
    enabled: allowed && search !== '',
    placeholderData: keepPreviousData,
  })
  return search === '' ? [] : (data?.data ?? [])
}
