// Lighthouse in the browser of the tests, signed in by its cookie.

import { createServer } from 'node:net'
import lighthouse, { desktopConfig } from 'lighthouse'
import { openDashboard } from './dashboard.mjs'

/** What each category has to reach, of 100. */
export const targets = 95
const categories = ['performance', 'accessibility', 'best-practices']
const shownMetrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
]
/** The machine does other work, too: where the first run falls short, the median of these counts. */
const attempts = 3

/** The scores of both pages under each preset: `[{ page, preset, scores, metrics }]`. */
export async function audit({ presets }) {
  const port = await freePort()
  const dashboard = await openDashboard({
    seed: ['--installations=200', '--usage=20000', '--audit=1000'],
    port,
  })
  try {
    const ada = await dashboard.owner()
    const page = await dashboard.open('/', { as: ada })
    const cookies = await page.context().cookies()
    await page.context().close()
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const results = []
    for (const preset of presets) {
      results.push({ page: 'sign-in', preset, ...(await best(`${dashboard.url}/sign-in`, { port, preset })) })
      const extraHeaders = { Cookie }
      results.push({
        page: 'overview',
        preset,
        ...(await best(`${dashboard.url}/`, { port, preset, extraHeaders })),
      })
    }
    return results
  } finally {
    await dashboard.close()
  }
}

/** Runs until a run reaches everything, and gives the median of the runs by their performance. */
async function best(url, options) {
  const runs = []
  while (runs.length < attempts) {
    const run = await runOnce(url, options)
    if (runs.length === 0 && Object.values(run.scores).every((score) => score >= targets)) return run
    runs.push(run)
  }
  return runs.toSorted((one, other) => one.scores.performance - other.scores.performance)[1]
}

async function runOnce(url, { port, preset, extraHeaders }) {
  const flags = { port, onlyCategories: categories, logLevel: 'error', ...(extraHeaders && { extraHeaders }) }
  const { lhr } = await lighthouse(url, flags, preset === 'desktop' ? desktopConfig : undefined)
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`)
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)]),
  )
  const metrics = shownMetrics.map((name) => `${lhr.audits[name].title} ${lhr.audits[name].displayValue}`)
  metrics.push(`benchmark ${Math.round(lhr.environment.benchmarkIndex)}`)
  return { scores, metrics, flaws: flawsOf(lhr) }
}

/** Audits that cost points. */
function flawsOf(lhr) {
  return categories.flatMap((name) =>
    lhr.categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
      .map(({ id }) => `${name}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ''}`.trim()),
  )
}

/** A port nobody listens on now. */
async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
