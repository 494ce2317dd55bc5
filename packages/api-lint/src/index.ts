export { lint, type LintOptions } from './lint.ts'
export type { Problem, Severity } from './problem.ts'
export { UnusableInput } from './unusable-input.ts'
