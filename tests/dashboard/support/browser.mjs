// A real Chromium: the one that comes from npm and runs on a bare machine, or what STELLA_CHROMIUM names.

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { alone } from './alone.mjs'

/** Starts the browser. `port` opens its debugging port, for tools that attach to it. */
export async function launchBrowser({ port } = {}) {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
  if (port !== undefined) args.push(`--remote-debugging-port=${port}`)
  // A machine that names no language would make it speak `en-US@posix`, which no page understands.
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8' }
  return chromium.launch({ executablePath: await executable(), args, env, headless: true })
}

/** A desktop's Chromium keeps windows behind what nobody sees: each page takes it three times as long. */
async function executable() {
  if (process.env.STELLA_CHROMIUM !== undefined) return process.env.STELLA_CHROMIUM
  // Tells the package to unpack the libraries that a machine without a desktop lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  // It takes a file that is there for one that is whole; another process may be unpacking it.
  return alone(join(tmpdir(), 'stella-chromium.lock'), () => packaged.executablePath())
}

/**
 * A page of its own, with its own cookies. `errors` gathers what went wrong in it and nobody handled: exceptions,
 * console errors (a violated Content-Security-Policy among them), answers of 5xx.
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAnsweredRefusal(message.text())) errors.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 500) errors.push(`${response.status()} ${response.url()}`)
  })
  return { context, page, errors }
}

/** Chromium logs each answer of 4xx; the pages show them. */
function isAnsweredRefusal(text) {
  return /^Failed to load resource: the server responded with a status of 4\d\d/.test(text)
}

/** A passkey device that always says yes. Returns its session and id. */
export async function virtualAuthenticator(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { session, authenticatorId }
}
