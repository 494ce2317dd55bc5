import { pointerTo } from './canonical.ts'
import type { Expander } from './expand.ts'
import type { Formula } from './formula.ts'
import type { Step } from './walk-pair.ts'

/** The statement that some part of a value, reached by the steps, fails what the consumer demands there. */
export function steer({ formulas }: Expander, steps: readonly Step[], violated: Formula): Formula {
  let failing = formulas.not(violated)
  for (const step of steps.toReversed()) {
    const holds = formulas.not(failing)
    if (step.k === 'branch') failing = formulas.all([step.formula, failing])
    else if (step.k === 'member')
      failing = formulas.not(formulas.make({ k: 'prop', name: step.name, child: holds }))
    else if (step.k === 'each')
      failing = formulas.not(formulas.make({ k: 'each', names: step.formula.names, child: holds }))
    else if (step.index === null) failing = formulas.not(formulas.make({ k: 'items', from: 0, child: holds }))
    else failing = formulas.not(formulas.make({ k: 'item', index: step.index, child: holds }))
  }
  return failing
}

/** The path that steps make, such as `/items/*`. */
export function pathOf(steps: readonly Step[]): string {
  let path = ''
  for (const step of steps) {
    if (step.k === 'member') path = pointerTo(path, step.name)
    else if (step.k === 'item') path += `/${step.index ?? '*'}`
    else if (step.k === 'each') path += '/*'
  }
  return path
}
