const entries = [
  { look: 'h-2 w-4 rounded-xs bg-chart-1', label: 'served' },
  { look: 'h-2 w-4 rounded-xs bg-chart-4', label: 'deprecated' },
  { look: 'h-2 w-4 rounded-xs bg-chart-6/60', label: 'past its sunset' },
  { look: 'h-2 w-4 rounded-xs border border-dashed border-control', label: 'planned' },
  { look: 'h-4 w-0.5 rounded-full bg-bad', label: 'sunset' },
  { look: 'h-4 w-px bg-accent', label: 'today' },
]

export function Legend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 border-t border-line px-4 py-2.5 text-xs text-muted">
      {entries.map(({ look, label }) => (
        <li key={label} className="flex items-center gap-1.5">
          <i aria-hidden className={look} /> {label}
        </li>
      ))}
    </ul>
  )
}
