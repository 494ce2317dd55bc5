import type { Contract, HttpMethod, Operation } from '@stella/versioning'
import { RegExpRouter } from 'hono/router/reg-exp-router'
import { SmartRouter } from 'hono/router/smart-router'
import { TrieRouter } from 'hono/router/trie-router'

/** What one method does at one path, in the releases of one major. */
export interface MethodRoute {
  readonly auth: Operation['auth']
  readonly scope: Operation['scope']
  /** Operation ids by the index of the release that has them here. */
  readonly byRelease: ReadonlyMap<number, string>
}

export interface Route {
  /** With base and major, such as `/integrations/v2/content/{externalId}`. */
  readonly template: string
  readonly methods: ReadonlyMap<string, MethodRoute>
}

export interface RouteMatch {
  readonly route: Route
  /** Still encoded, in the order of the template's parameters. */
  readonly parameters: readonly string[]
}

/** A release of the major, with its index in the line. */
export interface RoutedRelease {
  readonly index: number
  readonly contract: Contract
}

type Draft = { template: string; methods: Map<HttpMethod, MethodRoute & { byRelease: Map<number, string> }> }

/** Finds the operations of one major by path, over all its served releases at once. */
export class MajorRoutes {
  /** Routes without parameters, by their whole path: most requests need no search. */
  readonly fixed: ReadonlyMap<string, Route>
  readonly #router = new SmartRouter<Route>({ routers: [new RegExpRouter(), new TrieRouter()] })

  /**
   * `prefix` is what stands before every path: base and major.
   * @throws when two operations at one path and method differ in who may call them
   */
  constructor(prefix: string, releases: readonly RoutedRelease[]) {
    const drafts = new Map<string, Draft>()
    for (const { index, contract } of releases) {
      for (const operation of Object.values(contract.operations)) addTo(drafts, prefix, index, operation)
    }
    // Words before parameters: the router gives routes in the order they were added.
    for (const [path, draft] of [...drafts].toSorted(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)))
      this.#router.add('ALL', path, draft)
    const routes = [...drafts.values()]
    const fixed = routes.filter(({ template }) => !template.includes('{'))
    this.fixed = new Map(fixed.map((route) => [route.template, route]))
  }

  /** `path` is what follows `/{base}/v{major}`. */
  match(path: string): RouteMatch | null {
    const [handlers, stash] = this.#router.match('ALL', path)
    const found = handlers[0]
    if (found === undefined) return null
    const [route, places] = found
    const parameters = Object.values(places).map((place) => {
      return typeof place === 'number' ? (stash?.[place] ?? '') : place
    })
    return { route, parameters }
  }
}

/** Methods a route answers, as `Allow` lists them. */
export function allowed(route: Route, isServed: (method: MethodRoute) => boolean): string {
  const methods = [...route.methods].flatMap(([method, served]) => (isServed(served) ? [method] : []))
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
}

function rank(path: string): string {
  return path.replaceAll(':', '~')
}

function addTo(drafts: Map<string, Draft>, prefix: string, index: number, operation: Operation): void {
  const { id, method, path, auth, scope } = operation
  let place = 0
  const positional = path.replaceAll(/\{[^}]+\}/g, () => `:p${place++}`)
  let draft = drafts.get(positional)
  if (draft === undefined) drafts.set(positional, (draft = { template: prefix + path, methods: new Map() }))
  let route = draft.methods.get(method)
  if (route === undefined) draft.methods.set(method, (route = { auth, scope, byRelease: new Map() }))
  // A request is authenticated before its release is known.
  if (route.auth !== auth || route.scope !== scope)
    throw new Error(
      `${method} ${path} needs one scope in all releases of a major: ${id} differs from the others.`,
    )
  route.byRelease.set(index, id)
}
