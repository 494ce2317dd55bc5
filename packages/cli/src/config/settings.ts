import { parseHost, parseOrigin, parseRanges } from './network.ts'
import { oneOf, setting, wholeNumber } from './setting.ts'

/** Every environment variable there is. */
export const settings = {
  host: setting({
    name: 'STELLA_HOST',
    default: '127.0.0.1',
    about: 'Address to listen on. 0.0.0.0 or :: for every network the machine is in.',
    allowed: 'an IP address or a host name',
    example: '0.0.0.0',
    parse: parseHost,
  }),
  port: setting({
    name: 'STELLA_PORT',
    default: '4000',
    about: 'Port to listen on. 0 picks a free one.',
    example: '8080',
    ...wholeNumber(0, 65_535),
  }),
  data: setting({
    name: 'STELLA_DATA',
    default: './.stella',
    about: 'Folder of the database stella.db. It is made when missing.',
    allowed: 'the path of a folder',
    example: '/var/lib/stella',
    parse: (text) => (text.includes('\0') ? undefined : text),
  }),
  demo: setting({
    name: 'STELLA_DEMO',
    default: 'true',
    about:
      'Whether the first start on an empty database makes a demo installation and prints its credential.',
    example: 'false',
    ...oneOf(['true', 'false']),
  }),
  logLevel: setting({
    name: 'STELLA_LOG_LEVEL',
    default: 'info',
    about: 'Least important lines that are logged, on stderr.',
    example: 'warn',
    ...oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  }),
  logFormat: setting({
    name: 'STELLA_LOG_FORMAT',
    default: 'auto',
    about: 'Form of the log. auto is text on a terminal and lines of JSON elsewhere.',
    example: 'json',
    ...oneOf(['auto', 'json', 'text']),
  }),
  headerPrefix: setting({
    name: 'STELLA_HEADER_PREFIX',
    default: 'Stella',
    about: 'Name in the version headers, as in X-Stella-Api-Version.',
    allowed: 'at most 32 letters and digits, with single hyphens between them',
    example: 'Acme',
    parse: (text) => (text.length <= 32 && /^[a-z\d]+(?:-[a-z\d]+)*$/i.test(text) ? text : undefined),
  }),
  dashboard: setting({
    name: 'STELLA_DASHBOARD',
    default: 'true',
    about: 'Whether the dashboard, sign-in and the management API are served beside the consumer API.',
    example: 'false',
    ...oneOf(['true', 'false']),
  }),
  publicUrl: setting({
    name: 'STELLA_PUBLIC_URL',
    default: '',
    about:
      'Where browsers reach the dashboard. When empty, people can sign in on this machine only. Passkeys are bound to its host name.',
    allowed: 'an http or https URL without a path',
    example: 'https://stella.example.com',
    parse: (text) => (text === '' ? text : parseOrigin(text)),
  }),
  authSecret: setting({
    name: 'STELLA_AUTH_SECRET',
    default: '',
    about:
      'Signs the cookies of people who are signed in. When empty, one is made and kept in the data folder.',
    allowed: 'at least 32 characters',
    example: '3vJ0cYb5nT8qKxW2mRzL7hGd4sFp9aUe',
    secret: true,
    parse: (text) => (text === '' || text.length >= 32 ? text : undefined),
  }),
  rateLimit: setting({
    name: 'STELLA_RATE_LIMIT',
    default: '600',
    about: 'Requests an installation may make per minute.',
    example: '6000',
    ...wholeNumber(1, 1_000_000),
  }),
  trustedProxies: setting<readonly string[]>({
    name: 'STELLA_TRUSTED_PROXIES',
    default: '',
    about: 'Proxies whose X-Forwarded-For is believed. None when empty.',
    allowed: 'IP addresses and CIDR ranges, separated by commas',
    example: '10.0.0.0/8,fd00::/8',
    parse: (text) => (text === '' ? [] : parseRanges(text)),
  }),
  bodyLimit: setting({
    name: 'STELLA_BODY_LIMIT',
    default: '1048576',
    about: 'Largest request body, in bytes.',
    example: '262144',
    ...wholeNumber(1024, 104_857_600),
  }),
  deprecationHeader: setting({
    name: 'STELLA_DEPRECATION_HEADER',
    default: 'true',
    about: 'Form of the Deprecation header: the word true, or the date that RFC 9745 asks for.',
    example: 'rfc9745',
    ...oneOf(['true', 'rfc9745']),
  }),
  docsUrl: setting({
    name: 'STELLA_DOCS_URL',
    default: '',
    about: 'Docs site that errors and deprecations link to. This server itself when empty.',
    allowed: 'an http or https URL without query and without a slash at its end',
    example: 'https://docs.example.com',
    parse: (text) =>
      text === '' || /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~-]+)*$/i.test(text) ? text : undefined,
  }),
  drainSeconds: setting({
    name: 'STELLA_DRAIN_SECONDS',
    default: '10',
    about: 'Seconds that running requests have to finish when the server is told to stop.',
    example: '25',
    ...wholeNumber(0, 600),
  }),
} as const

export type SettingKey = keyof typeof settings

/** All settings, each in the form its entry parses to. */
export type Config = {
  readonly [Key in SettingKey]: Exclude<ReturnType<(typeof settings)[Key]['parse']>, undefined>
}
