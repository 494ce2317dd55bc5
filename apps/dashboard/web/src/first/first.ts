// Runs before anything else and blocks on purpose: the stored theme is there before the first paint, and what the page will
// ask for is on its way while its code still is. It is built into a classic script of its own, and so imports nothing.

const { release = '', asks = '', code = '', drawn } = document.currentScript?.dataset ?? {}

function listed(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '')
}

function applyTheme(): void {
  try {
    const stored = localStorage.getItem('stella.theme')
    if (stored === 'dark' || stored === 'light') document.documentElement.dataset['theme'] = stored
  } catch {
    // Storage can be forbidden; the system's choice holds.
  }
}

function askEarly(): void {
  const headers = { Accept: 'application/json', 'X-Stella-Api-Version': release }
  globalThis.earlyAnswers = new Map(listed(asks).map((path) => [path, fetch(path, { headers })]))
  // Whoever takes an answer sees its failure; nobody may.
  for (const answer of globalThis.earlyAnswers.values()) answer.catch(() => undefined)
}

/** Resolves when something is drawn, and after a second in any case. Nothing is drawn in a tab that nobody looks at. */
function firstPaint(): Promise<unknown> {
  return new Promise((resolve) => {
    if (drawn !== 'true' || document.hidden) return resolve(null)
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true })
    setTimeout(resolve, 1_000)
  })
}

/** Each file in a task of its own, so that a phone can answer a touch between them. */
async function runCode(): Promise<void> {
  for (const url of listed(code)) {
    await new Promise((resolve) => setTimeout(resolve))
    await import(/* @vite-ignore */ url)
  }
}

applyTheme()
askEarly()
void firstPaint().then(runCode)
