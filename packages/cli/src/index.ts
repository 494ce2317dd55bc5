export { settingsMarkdown } from './config/render.ts'
export type { Host, Output, StopSignal } from './host.ts'
export { run } from './run.ts'
