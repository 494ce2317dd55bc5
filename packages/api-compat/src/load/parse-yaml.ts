import type { Limits } from './document.ts'
import { type Parsed, ParseProblem } from './parsed.ts'
import { YamlData } from './yaml-data.ts'
import { YamlPositions } from './yaml-positions.ts'
import { YamlTree } from './yaml-tree.ts'

/**
 * Reads a YAML text by the core schema of YAML 1.2, with merge keys: `yes` and dates are text, keys always are.
 * The text is read again when a position is asked for, so that documents without findings do not keep its nodes.
 *
 * @throws ParseProblem
 */
export function parseYaml(text: string, limits: Limits): Parsed {
  const tree = new YamlTree(text, limits.depth)
  if (tree.root === -1) throw new ParseProblem('syntax', 'It is empty', 'Give a document.')
  if (tree.events.length > limits.values) {
    throw new ParseProblem(
      'too-large',
      `It holds more than ${limits.values} values`,
      'Split it, or raise the limit.',
    )
  }
  const data = new YamlData(tree, limits)
  const value = data.value(tree.root)
  return {
    value,
    duplicates: data.duplicates,
    badIndents: tree.repairs.offsets,
    positions: () => new YamlPositions(new YamlTree(text, limits.depth)),
  }
}
