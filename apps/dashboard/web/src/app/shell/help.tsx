import { Dialog } from '../../components/ui/dialog.tsx'
import { Kbd } from '../../components/ui/surface.tsx'
import { destinations } from './shortcuts.ts'

const general: readonly (readonly [readonly string[], string])[] = [
  [['Ctrl', 'K'], 'Command palette'],
  [['/'], 'Search'],
  [['?'], 'These shortcuts'],
  [['j', 'k'], 'Next row, previous row'],
  [['↓', '↑'], 'The same, within a list'],
  [['Enter'], 'Open what is selected'],
  [['Esc'], 'Close, or leave the field'],
]

export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const going = destinations.map(({ key, label }) => [['g', key], label] as const)
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" wide>
      <div className="grid gap-x-8 gap-y-5 @md:grid-cols-2">
        <Keys title="Everywhere" rows={general} />
        <Keys title="Go to" rows={going} />
      </div>
    </Dialog>
  )
}

function Keys({ title, rows }: { title: string; rows: readonly (readonly [readonly string[], string])[] }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-muted">{title}</h3>
      <dl>
        {rows.map(([keys, what]) => (
          <div
            key={what}
            className="flex min-h-8 items-center justify-between gap-3 border-b border-line text-sm last:border-0"
          >
            <dt>{what}</dt>
            <dd className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
