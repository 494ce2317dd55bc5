import { InvalidArgumentError, Option, type Command } from 'commander'
import { addCommand, type Program } from '../command.ts'
import type { SeedOptions } from '../seed/seed.ts'

export function seedCommand(program: Program, root: Command): void {
  addCommand<never, SeedOptions>(program, root, {
    name: 'seed',
    summary: 'Fill an empty store with made-up installations and their traffic',
    description:
      'For trying the dashboard out, and for measuring. The same numbers and the same --seed give the same data; only secrets differ. 10,000 installations with 1,000,000 usage rows take one to four minutes.',
    options: [
      new Option('--installations <count>', 'how many').default(1000).argParser(counted(1, 100_000)),
      new Option('--usage <rows>', 'usage counters; 100 an installation when absent').argParser(
        counted(0, 10_000_000),
      ),
      new Option('--audit <rows>', 'audit rows, at least; 10 an installation when absent').argParser(
        counted(0, 1_000_000),
      ),
      new Option('--seed <number>', 'another number gives other data')
        .default(1)
        .argParser(counted(0, 1_000_000_000)),
      new Option('--force', 'also when the store holds something already'),
    ],
    examples: ['seed --installations 10000 --usage 1000000 --audit 100000'],
    json: '{ data, installations, usage, audit, seconds }',
    run: async (call) => (await import('../seed/seed.ts')).seed(call),
  })
}

function counted(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d{1,10}$/.test(text) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }
}
