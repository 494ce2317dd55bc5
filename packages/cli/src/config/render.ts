import { settings } from './settings.ts'

/** The environment variables, for `--help`. */
export function settingsHelp(): string {
  const entries = Object.values(settings).map(({ name, about, allowed, default: fallback, example }) =>
    [
      `  ${name}`,
      `    ${about}`,
      `    ${capitalised(allowed)}. Default: ${fallback === '' ? '(empty)' : fallback}. Example: ${example}`,
    ].join('\n'),
  )
  return `Environment variables:\n${entries.join('\n')}`
}

/** The environment variables as a Markdown table, for the documentation. */
export function settingsMarkdown(): string {
  const rows = Object.values(settings).map(({ name, about, allowed, default: fallback, example }) => [
    `\`${name}\``,
    fallback === '' ? '(empty)' : `\`${fallback}\``,
    `${about} ${capitalised(allowed)}.`,
    `\`${example}\``,
  ])
  const lines = [['Variable', 'Default', 'What it is', 'Example'], ['---', '---', '---', '---'], ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
