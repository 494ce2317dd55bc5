import { explain } from './explain.ts'

/** What the field says that caused an error; nothing while there is none. */
export function refusalOf(error: Error | null): string | undefined {
  return error === null ? undefined : explain(error)
}
