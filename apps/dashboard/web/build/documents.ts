import react from '@vitejs/plugin-react'
import { runnerImport, type Plugin } from 'vite'
import type * as Paint from '../src/first/paint.tsx'

/** Pages that are sent with what they show at first; all others begin empty. `asks` is what they will ask the API for. */
const painted = [
  { file: 'overview.html', address: '/', asks: ['/session', '/overview'] },
  { file: 'sign-in.html', address: '/sign-in', asks: [] },
]

type Painter = Pick<typeof Paint, 'paint' | 'release'>

/**
 * Writes one document a page beside `index.html`: each begins with the page as it waits for its data, drawn by the page's own
 * components, and with a script that asks for that data before any other code is there.
 */
export function documents(): Plugin {
  let painter: Promise<Painter>
  return {
    name: 'documents',
    apply: 'build',
    enforce: 'post',
    configResolved({ root }) {
      // Takes its time, and so runs beside the rest of the build.
      painter = loadPainter(root)
      painter.catch(() => undefined)
    },
    renderChunk(script, { name }) {
      // A classic script would leave its names behind for everybody.
      return name === 'first' ? `(() => {${script}})()` : null
    },
    async generateBundle(_, bundle) {
      const page = bundle['index.html']
      const first = Object.values(bundle).find((output) => output.name === 'first')
      if (page?.type !== 'asset' || first === undefined)
        throw new Error('The build has no page or no first script.')
      const { paint, release } = await painter
      const base = `/api/v${release.slice(0, release.indexOf('.'))}`
      const { html, code } = withoutScripts(String(page.source))
      const opening = (drawn: boolean, asks: readonly string[]): string => {
        const data = { release, drawn, code: code.join(' '), asks: asks.map((path) => base + path).join(' ') }
        const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${value}"`)
        return html.replace(place, `<script src="/${first.fileName}" ${attributes.join(' ')}></script>`)
      }
      page.source = opening(false, [])
      for (const { file, address, asks } of painted) {
        const source = withPaint(opening(true, asks), await paint(address))
        this.emitFile({ type: 'asset', fileName: file, source })
      }
    },
  }
}

async function loadPainter(root: string): Promise<Painter> {
  const { module } = await runnerImport<Painter>('/src/first/paint.tsx', {
    root,
    configFile: false,
    plugins: [react()],
    logLevel: 'warn',
  })
  return module
}

/** Where the first script goes: in front of every other file, so that it waits for none. */
const place = '<!-- first -->'

/**
 * The files of the code are fetched from the start, behind what is needed to draw, and run by the first script after the first
 * paint: libraries first.
 */
function withoutScripts(html: string): { readonly html: string; readonly code: readonly string[] } {
  const scripts = [...html.matchAll(entryScript)].map(([, url = '']) => url)
  const imported = [...html.matchAll(preload)].map(([, url = '']) => url)
  const later = '<link rel="modulepreload" fetchpriority="low" crossorigin href="$1">'
  return {
    html: html.replaceAll(entryScript, later).replaceAll(preload, later),
    code: [...imported, ...scripts],
  }
}

const preload = /<link rel="modulepreload" crossorigin href="([^"]+)">/g
const entryScript = /<script type="module" crossorigin src="([^"]+)"><\/script>/g

/** Until React takes its place, nobody can type into it or press anything in it: it would be lost. */
function withPaint(html: string, paint: string): string {
  const held = paint.replaceAll('<input ', '<input readonly ')
  return html.replace('<div id="root"></div>', () => `<div id="root"><div inert>${held}</div></div>`)
}
