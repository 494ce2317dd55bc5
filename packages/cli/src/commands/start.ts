import type { Command } from 'commander'
import { addCommand, type Call, type Outcome, type Program } from '../command.ts'
import { settingsHelp } from '../config/render.ts'

export function startCommand(program: Program, root: Command): void {
  addCommand(program, root, {
    name: 'start',
    summary: 'Serve the API',
    examples: ['start'],
    json: '{ url, data }',
    more: settingsHelp,
    run: (call: Call<never, object>): Promise<Outcome> => Promise.reject(new Error(call.host.cwd)),
  })
}
