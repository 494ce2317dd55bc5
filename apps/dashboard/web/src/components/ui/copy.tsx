import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { notifyFailure } from './toast.tsx'

interface CopyButtonProps {
  readonly text: string
  /** What is copied: `Copy the secret`. */
  readonly label: string
  readonly iconOnly?: boolean
}

export function CopyButton({ text, label, iconOnly }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2_000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => notifyFailure('Could not copy', 'The browser refused. Select the text and copy it by hand.'),
    )
  const Icon = copied ? Check : Copy
  return (
    <Button
      size={iconOnly === true ? 'smallIcon' : 'small'}
      look={iconOnly === true ? 'ghost' : 'plain'}
      aria-label={label}
      onClick={() => void copy()}
    >
      <Icon aria-hidden className={copied ? 'text-ok' : ''} />
      {iconOnly !== true && (copied ? 'Copied' : 'Copy')}
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </Button>
  )
}

/** Text to be copied whole: a secret, a link, a code. */
export function CopyBox({ text, label }: { text: string; label: string }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 rounded-lg border border-edge bg-sunken p-1.5 pl-3">
      <code
        className="min-w-0 flex-1 basis-40 font-mono text-xs break-all whitespace-pre-wrap select-all"
        aria-label={label}
      >
        {text}
      </code>
      <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} />
    </div>
  )
}
