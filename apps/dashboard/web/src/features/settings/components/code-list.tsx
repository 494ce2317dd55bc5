import { Download } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { CopyButton } from '../../../components/ui/copy.tsx'
import { download } from '../../../shared/download.ts'

/** Backup codes, to be copied or saved. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  const text = `${codes.join('\n')}\n`
  return (
    <div className="rounded-lg border border-edge bg-sunken p-3">
      <ul className="mb-3 grid grid-cols-2 gap-1 text-center font-mono text-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex justify-center gap-2">
        <CopyButton text={text} label="Copy the backup codes" />
        <Button size="small" onClick={() => download('stella-backup-codes.txt', 'text/plain', text)}>
          <Download aria-hidden /> Download
        </Button>
      </div>
    </div>
  )
}
