import { SECRET_PATTERN } from '@stella/store'
import { destination, pino, stdTimeFunctions, type Logger } from 'pino'
import type { Config } from '../config/settings.ts'
import type { Output } from '../host.ts'

const secrets = new RegExp(SECRET_PATTERN.source, 'g')

/** Lines of JSON. Whatever looks like a credential is blanked, wherever it got in. */
export function createLogger(level: Config['logLevel'], output: Output): Logger {
  const options = {
    level,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite: (line: string) => line.replaceAll(secrets, '[credential]') },
  }
  const { fd } = output
  return pino(options, fd === undefined ? output : destination({ dest: fd, sync: true }))
}
