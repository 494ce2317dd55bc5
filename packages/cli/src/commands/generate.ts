import { Option, type Command } from 'commander'
import { addCommand, type Program } from '../command.ts'
import type { GenerateCall } from '../generate/generate.ts'

export function generateCommand(program: Program, root: Command): void {
  addCommand(program, root, {
    name: 'generate',
    summary: 'Write the OpenAPI documents of every release',
    description:
      'One document a release, stella.yaml (head), stella-baseline.yaml (the last published release), manifest.json and checksums.txt (for sha256sum -c); and the list of change files in the contract. The same contract gives the same bytes. Documents up to the baseline are frozen.',
    options: [
      new Option('--out <folder>', 'where to write').default('out/api'),
      new Option('--check', 'write nothing; exit with 1 when a file is not what would be written'),
      new Option('--baseline <release>', 'the last published release; as in manifest.json when absent'),
    ],
    examples: ['generate', 'generate --check', 'generate --baseline 2.2.0'],
    json: '{ folder, baseline, files: [string], differences: [{ file, kind: missing | changed | extra, line }] }',
    run: async (call: GenerateCall) => (await import('../generate/generate.ts')).generate(call),
  })
}
