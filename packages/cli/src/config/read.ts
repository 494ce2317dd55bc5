import { exitCodes, Failure } from '../failure.ts'
import type { Host } from '../host.ts'
import { nearest } from './nearest.ts'
import type { Setting } from './setting.ts'
import { settings, type Config, type SettingKey } from './settings.ts'

/** A variable that does not hold what it may. */
interface WrongSetting {
  readonly name: string
  readonly given: string
  readonly allowed: string
  readonly example: string
}

/** Lists every wrong variable, not only the first. */
function configFailure(wrong: readonly WrongSetting[], env: Host['env']): Failure {
  const lines = wrong.map(
    ({ name, given, allowed, example }) =>
      `\n  ${name} is ${JSON.stringify(given)}, and must be: ${allowed}. Example: ${name}=${example}`,
  )
  const count =
    wrong.length === 1 ? 'One environment variable is' : `${wrong.length} environment variables are`
  const unknown = unknownVariables(env).map((warning) => `\n  ${warning}`)
  return new Failure(`${count} wrong:${[...lines, ...unknown].join('')}`, {
    exit: exitCodes.unusable,
    code: 'CONFIG_INVALID',
    next: 'Correct or unset what is listed. `stella start --help` explains every variable.',
    details: { variables: wrong },
  })
}

/**
 * Reads the given settings from the environment. A variable that is absent or empty has its default.
 * @throws Failure with every variable that is wrong
 */
export function readConfig<Key extends SettingKey>(
  env: Host['env'],
  keys: readonly Key[],
): Pick<Config, Key> {
  const wrong: WrongSetting[] = []
  const entries = keys.map((key) => {
    const { name, parse, default: fallback, allowed, example, secret }: Setting<unknown> = settings[key]
    const given = env[name] === undefined || env[name] === '' ? fallback : env[name]
    const value = parse(given)
    const shown = secret === true ? '(hidden)' : given.slice(0, 200)
    if (value === undefined) wrong.push({ name, given: shown, allowed, example })
    return [key, value] as const
  })
  if (wrong.length > 0) throw configFailure(wrong, env)
  // Every key stands in `entries` with what its own entry parsed.
  return Object.fromEntries(entries) as Pick<Config, Key>
}

/** All settings. @throws Failure with every variable that is wrong */
export function readWholeConfig(env: Host['env']): Config {
  // The keys of an object literal are exactly those of its type.
  return readConfig(env, Object.keys(settings) as SettingKey[])
}

/** One line for each `STELLA_…` variable that nothing reads. */
export function unknownVariables(env: Host['env']): readonly string[] {
  const prefix = 'STELLA_'
  const known = Object.values(settings).map(({ name }) => name.slice(prefix.length))
  return Object.keys(env)
    .filter((name) => name.startsWith(prefix) && !known.includes(name.slice(prefix.length)))
    .toSorted()
    .map((name) => {
      const meant = nearest(name.slice(prefix.length), known)
      const hint =
        meant === null ? '`stella start --help` lists those that are.' : `Did you mean ${prefix}${meant}?`
      return `${JSON.stringify(name).slice(1, -1)} is set, but no such variable is read. ${hint}`
    })
}
