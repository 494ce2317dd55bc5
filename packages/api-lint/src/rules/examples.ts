import functions from '@stoplight/spectral-functions'
import type { RuleDefinition } from '@stoplight/spectral-core'
import { isObject } from '../json.ts'

/** The `examples` of a schema are values of it. (Spectral itself looks at `example` and `default` alone.) */
export const schemaExamples: RuleDefinition = {
  description: 'The examples of a schema are values of it.',
  message: '{{error}}',
  severity: 'error',
  resolved: true,
  given: [
    "$.components.schemas..[?(@property !== 'properties' && @ && @.examples && @.examples.length)]",
    '$.paths..schema',
  ],
  // oxlint-disable-next-line unicorn/no-thenable -- Spectral's word; nothing awaits a rule
  then: {
    function: (schema, _, context) => {
      if (!isObject(schema) || !Array.isArray(schema.examples)) return []
      const { examples, ...rest } = schema
      return examples.flatMap((example, i) => {
        const path = [...context.path, 'examples', i]
        const found = functions.schema(example, { schema: rest, allErrors: true }, { ...context, path })
        return Array.isArray(found) ? found : []
      })
    },
  },
}
