import type { JsonObject } from '../../json.ts'
import { type Members, pick, type Placed, type SwaggerSource } from './source.ts'

/** Flows that OpenAPI 3.0 calls otherwise. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
])

/** A security scheme of OpenAPI 3.0 for a security definition of Swagger 2.0. */
export function convertSecurity(source: SwaggerSource, { value, tokens }: Placed): JsonObject {
  if (value['type'] !== 'basic' && value['type'] !== 'oauth2')
    return source.origins.note({ ...value }, tokens)
  const scheme: Members = pick(value, ['description'])
  if (value['type'] === 'basic') Object.assign(scheme, { type: 'http', scheme: 'basic' })
  else {
    const flow = { scopes: {}, ...pick(value, ['authorizationUrl', 'tokenUrl', 'scopes']) }
    source.origins.note(flow, tokens)
    const name = String(value['flow'] ?? 'implicit')
    Object.assign(scheme, { type: 'oauth2', flows: Object.fromEntries([[RENAMED.get(name) ?? name, flow]]) })
  }
  return source.origins.note(scheme, tokens)
}
