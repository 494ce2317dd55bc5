import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CopyButton } from '../../../components/ui/copy.tsx'
import { Segmented } from '../../../components/ui/segmented.tsx'
import { policyQuery } from '../../../shared/api/queries.ts'
import type { Installation, PolicySurface } from '../../../shared/api/types.ts'
import { languages, snippets, type Language } from '../snippets.ts'

const names = { curl: 'curl', typescript: 'TypeScript', php: 'PHP for WordPress' }

/** Ready to run, with the code in it. */
export function Snippets({ installation, code }: { installation: Installation; code: string }) {
  const [language, setLanguage] = useState<Language>(installation.platform === 'wordpress' ? 'php' : 'curl')
  const surface = useQuery(policyQuery).data?.surfaces.find(({ name }) => name === 'integrations')
  const { url, version } = newestOf(surface)
  const text = snippets[language]({
    url,
    version,
    code,
    homepage: installation.homepage ?? 'https://www.example.com/',
  })
  return (
    <section aria-label="Snippet" className="min-w-0 overflow-hidden rounded-lg border border-edge">
      <header className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-sunken px-2 py-1.5">
        <Segmented
          label="Language"
          value={language}
          choices={languages}
          nameOf={(choice) => names[choice]}
          onChange={setLanguage}
        />
        <CopyButton text={text} label="Copy the snippet" />
      </header>
      <pre
        className="max-h-96 overflow-auto p-3 font-mono text-xs leading-5"
        tabIndex={0}
        aria-label={`${names[language]} snippet`}
      >
        <code>{text}</code>
      </pre>
    </section>
  )
}

/** Where a new site should connect: the newest major that is served. */
function newestOf(surface: PolicySurface | undefined): { readonly url: string; readonly version: string } {
  const major = surface?.majors.find(({ state, latest }) => state === 'served' && latest !== null)
  return {
    url: `${location.origin}${surface?.base ?? '/integrations'}/v${major?.major ?? 2}`,
    version: major?.latest ?? '2.0.0',
  }
}
