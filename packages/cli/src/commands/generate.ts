import { Option, type Command } from 'commander'
import { addCommand, type Program } from '../command.ts'
import type { GenerateCall } from '../generate/generate.ts'

export function generateCommand(program: Program, root: Command): void {
  addCommand(program, root, {
    name: 'generate',
    summary: 'Write the OpenAPI documents of every release',
    description:
      'One document a release of each surface, stella.yaml (head of all surfaces), stella-baseline.yaml (their newest published releases), manifest.json and checksums.txt (for sha256sum -c); the lists of change files in the contract and the types of the client. The same contract gives the same bytes. Published documents never change.',
    options: [
      new Option(
        '--out <folder>',
        'write to this folder and nothing else; out/api, the contract and the client when absent',
      ),
      new Option('--check', 'write nothing; exit with 1 when a file is not what would be written'),
      new Option(
        '--publish <release>',
        'publish a release, such as api@1.0.0: its document is frozen from now on',
      ).conflicts(['check', 'out']),
    ],
    examples: ['generate', 'generate --check', 'generate --publish integrations@2.2.0'],
    json: '{ folder, baseline: { [surface]: version | null }, files: [string], differences: [{ file, kind: missing | changed | extra, line, written }] }',
    run: async (call: GenerateCall) => (await import('../generate/generate.ts')).generate(call),
  })
}
