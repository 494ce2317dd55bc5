import type { Limits } from './document.ts'
import { type Parsed, ParseProblem } from './parsed.ts'
import { plainText } from './raw-text.ts'
import { YamlData } from './yaml-data.ts'
import { YamlPositions } from './yaml-positions.ts'
import { YamlTree } from './yaml-tree.ts'

/**
 * Reads a YAML text by the core schema of YAML 1.2, with merge keys: `yes` and dates are text, keys always are.
 * The text is read again when a position is asked for, so that documents without findings do not keep its nodes.
 *
 * @throws ParseProblem
 */
export function parseYaml(text: string, bytes: Uint8Array, limits: Limits): Parsed {
  const values = countStarts(bytes)
  if (bytes.length > limits.yamlBytes || values > limits.yamlValues) {
    const most = `${limits.yamlBytes} bytes or ${limits.yamlValues} values`
    const next = 'Convert it to JSON, which is read up to larger limits.'
    throw new ParseProblem('too-large', `It has more than the ${most} that are read as YAML`, next)
  }
  // What one character costs to read depends on how much structure it is.
  const density = values / bytes.length
  const tree = (): YamlTree => new YamlTree(text, limits.depth, density)
  const read = tree()
  if (read.root === -1) throw new ParseProblem('syntax', 'It is empty', 'Give a document.')
  const data = new YamlData(read, limits)
  const value = data.value(read.root)
  return {
    value,
    source: plainText(text),
    duplicates: data.duplicates,
    badIndents: read.repairs.told(),
    positions: () => new YamlPositions(tree()),
  }
}

/** Characters that a value may follow: an upper bound of what a text costs, counted without reading it. */
function countStarts(bytes: Uint8Array): number {
  let starts = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    // , [ { : and a dash before white space
    if (byte === 0x2c || byte === 0x5b || byte === 0x7b || byte === 0x3a) starts++
    else if (byte === 0x2d && (bytes[at + 1] ?? 0) <= 0x20) starts++
  }
  return starts
}
