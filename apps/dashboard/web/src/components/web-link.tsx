import { ExternalLink } from 'lucide-react'
import { webUrl } from '../shared/format/url.ts'

/** An address that somebody else stated: a link if it is http or https, else only text. */
export function WebLink({ url }: { url: string | null }) {
  const href = webUrl(url)
  if (href === null) return <span className={url === null ? 'text-faint' : ''}>{url ?? 'not known'}</span>
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className="inline-flex max-w-full items-center gap-1 hover:underline"
    >
      <span className="truncate">{href}</span>{' '}
      <ExternalLink aria-label="(opens a new tab)" className="size-3.5 shrink-0 text-faint" />
    </a>
  )
}
