import type { CompareOptions } from '../compare/options.ts'
import type { JsonObject } from '../json.ts'
import type { RuleWords } from '../report/rule-words.ts'
import type { Verdict } from '../schema/difference.ts'

/** Two documents and the rules, and no others, whose findings their comparison gives. */
export interface Example {
  readonly old: JsonObject
  readonly new: JsonObject
  readonly finds: readonly string[]
  readonly options?: CompareOptions
}

/** One kind of difference, with what it means and two examples; the examples are its test and its documentation. */
export interface Rule {
  readonly id: string
  /** `request`: what clients send. `response`: what the server sends, the requests of webhooks and callbacks too. */
  readonly direction: 'request' | 'response' | 'both'
  readonly area: 'operation' | 'parameter' | 'header' | 'body' | 'response' | 'security' | 'server' | 'schema'
  /** What changed: `parameter`, `media type`, `enum value`. */
  readonly kind: string
  /** What became of it: `added`, `removed`, `narrowed`. */
  readonly action: string
  /** What a finding of the rule is when it was decided and nobody overrides it. */
  readonly severity: Verdict
  /** What it means to a client, in one sentence. */
  readonly explanation: string
  /** What to do instead, or next. */
  readonly advice: string
  /** The same for findings that come out otherwise, where there is more to say than of any rule. */
  readonly otherwise?: Partial<Record<Verdict, RuleWords>>
  /** The rule that the change undone falls under; or the reason why there is none. */
  readonly mirror: { readonly rule: string } | { readonly waived: string }
  readonly trips: Example
  readonly passes: Example
}
