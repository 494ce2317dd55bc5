import {
  CONNECT_CODE_PATTERN,
  INVITATION_CODE_PATTERN,
  MANAGEMENT_TOKEN_PATTERN,
  SECRET_PATTERN,
} from '@stella/store'
import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino'
import type { Config } from '../config/settings.ts'
import type { Host } from '../host.ts'
import { styleFor } from '../output/style.ts'
import { logText } from './log-text.ts'

const secrets = new RegExp(
  [SECRET_PATTERN, CONNECT_CODE_PATTERN, INVITATION_CODE_PATTERN, MANAGEMENT_TOKEN_PATTERN]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** Writes to stderr. Whatever looks like a credential, a token or a code is blanked, wherever it got in. */
export function createLogger(config: Pick<Config, 'logLevel' | 'logFormat'>, host: Host): Logger {
  const options = {
    level: config.logLevel,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite: (line: string) => line.replaceAll(secrets, '[credential]') },
  }
  return pino(options, streamFor(config.logFormat, host))
}

function streamFor(format: Config['logFormat'], { stderr, env }: Host): DestinationStream {
  if (format === 'text' || (format === 'auto' && stderr.isTTY)) {
    const style = styleFor(stderr, env)
    return { write: (line) => stderr.write(logText(line, style)) }
  }
  return stderr.fd === undefined ? stderr : destination({ dest: stderr.fd, sync: true })
}
