import { pointerTokens, valueAt } from '../load/pointer.ts'
import { sessionOf } from '../schema/session.ts'
import type { Comparison, OperationPair } from './observation.ts'
import { dialectOf } from './schemas.ts'

/**
 * Tells which operations are written alike in both documents, with everything that they refer to: most are, and need not
 * be walked through. What the documents say of all operations, of servers and security, may differ all the same.
 */
export function unchanged({ old, new: next, options }: Comparison): (pair: OperationPair) => boolean {
  const side = (document: typeof old) => ({ root: document.root, pointer: '', dialect: dialectOf(document) })
  const { root } = sessionOf(side(old), side(next), options.assertFormats ?? false).new
  return (pair) => valueAt(root, pointerTokens(pair.new.pathItem.pointer)) === pair.old.pathItem.value
}
