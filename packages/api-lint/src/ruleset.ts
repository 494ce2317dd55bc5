import type { RulesetDefinition } from '@stoplight/spectral-core'
import rulesets from '@stoplight/spectral-rulesets'
import { checkDeprecations } from './rules/deprecations.ts'
import { checkDescriptions } from './rules/descriptions.ts'
import { checkErrors } from './rules/errors.ts'
import { schemaExamples } from './rules/examples.ts'
import { checkOperationIds } from './rules/names.ts'
import { checkPagination } from './rules/pagination.ts'
import { rule } from './rules/rule.ts'
import { checkScopes } from './rules/scopes.ts'
import { checkVersions } from './rules/versions.ts'

// Spectral declares the type of its own ruleset too loosely for its own `extends`.
const oas = rulesets.oas as RulesetDefinition

/** Rules for any OpenAPI document: Spectral's own that find mistakes, and ours. */
export const general: RulesetDefinition = {
  extends: [[oas, 'off']],
  rules: {
    'oas3-schema': 'error',
    'path-params': 'error',
    'operation-operationId-unique': 'error',
    'oas3-valid-media-example': 'error',
    'oas3-valid-schema-example': 'error',
    'schema-examples': schemaExamples,
    'operation-id': rule('Operations have an operationId in camelCase.', checkOperationIds),
    'semantic-version': rule('info.version is semantic and fits the paths.', checkVersions),
    described: rule('What has a name is described.', checkDescriptions, {
      severity: 'warn',
      resolved: false,
    }),
  },
}

/** Rules for documents of Stella: they are about its extensions and its promises. */
export const stella: RulesetDefinition = {
  extends: [general],
  rules: {
    'stella-scope': rule('Operations state the scope they need.', checkScopes),
    'stella-errors': rule('Operations document their errors.', checkErrors),
    'stella-pagination': rule('Lists come in pages.', checkPagination),
    'stella-deprecation': rule('Deprecations carry sunset and replacement.', checkDeprecations, {
      resolved: false,
    }),
  },
}
