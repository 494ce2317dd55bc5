import type { Command } from 'commander'
import { attribution } from '../attribution.ts'
import { addCommand, addGroup, type Call, type Outcome, type Program } from '../command.ts'
import { confirm, impactJson, impactOn, impactText } from '../confirm.ts'
import { exitCodes } from '../failure.ts'
import { findInstallation } from '../find.ts'
import { withStore } from '../open-store.ts'
import { printable } from '../output/printable.ts'
import { yesOption } from '../options.ts'

const installation = 'id or name'
const origin = 'such as https://shop.example.com, or https://*.example.com for every subdomain'
const shape = '{ installationId, origins: [string] }'

export function originCommands(program: Program, root: Command): void {
  const group = addGroup(
    root,
    'origin',
    'Web origins whose pages may call for an installation',
    'origin add "Example Magazine" https://shop.example.com',
  )
  addCommand(program, group, {
    name: 'add',
    summary: 'Allow an origin',
    arguments: { installation, origin },
    examples: ['origin add "Example Magazine" https://shop.example.com'],
    json: shape,
    run: add,
  })
  addCommand(program, group, {
    name: 'remove',
    summary: 'Allow an origin no longer',
    arguments: { installation, origin: 'as `stella origin list` shows it' },
    options: [yesOption()],
    examples: ['origin remove "Example Magazine" https://shop.example.com --yes'],
    json: '{ installationId, origins: [string], impact: { lastCallAt, calls, since } }',
    run: remove,
  })
  addCommand(program, group, {
    name: 'list',
    summary: 'List allowed origins',
    arguments: { installation },
    examples: ['origin list "Example Magazine"'],
    json: shape,
    run: list,
  })
  addCommand(program, group, {
    name: 'test',
    summary: 'Tell whether a page on an origin may call',
    description: 'Exits with 1 when it may not.',
    arguments: { installation, origin: 'exactly as a browser sends it' },
    examples: ['origin test "Example Magazine" https://shop.example.com'],
    json: '{ installationId, origin, allowed, by: the pattern that allows it or null }',
    run: test,
  })
}

type OriginCall = Call<'installation' | 'origin', { readonly yes?: true }>

function add({ args, host }: OriginCall): Promise<Outcome> {
  return withStore(host, async (store) => {
    const { id, name } = await findInstallation(store, args.installation)
    const origins = await store.origins.add(id, args.origin, attribution(host))
    return { json: { installationId: id, origins }, text: originsText(name, origins) }
  })
}

function remove({ args, options, host }: OriginCall): Promise<Outcome> {
  return withStore(host, async (store) => {
    const found = await findInstallation(store, args.installation)
    const impact = await impactOn(found, store, host.now())
    const consequence = `Pages on ${printable(args.origin)} are refused from the next request on.`
    await confirm({ warning: `${impactText(impact, host.now())} ${consequence}`, options }, host)
    const origins = await store.origins.remove(found.id, args.origin, attribution(host))
    return {
      json: { installationId: found.id, origins, impact: impactJson(impact) },
      text: originsText(found.name, origins),
    }
  })
}

function list({ args, host }: Call<'installation', object>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const { id, name, origins } = await findInstallation(store, args.installation)
    return { json: { installationId: id, origins }, text: originsText(name, origins) }
  })
}

function test({ args, host, style }: OriginCall): Promise<Outcome> {
  return withStore(host, async (store) => {
    const { originAllowed } = await import('@stella/store')
    const { id, name, origins } = await findInstallation(store, args.installation)
    const by = origins.find((pattern) => originAllowed([pattern], args.origin)) ?? null
    const shown = printable(args.origin)
    const text =
      by === null
        ? `${style.bad('refused')}  ${shown} is none of these.\n${originsText(name, origins)}`
        : `${style.good('allowed')}  ${shown} is covered by ${by}.`
    return {
      json: { installationId: id, origin: args.origin, allowed: by !== null, by },
      text,
      exit: by === null ? exitCodes.refused : exitCodes.fine,
    }
  })
}

function originsText(name: string, origins: readonly string[]): string {
  if (origins.length === 0) return `No page may call for ${printable(name)}; servers may, without an Origin.`
  return `Pages that may call for ${printable(name)}:\n${origins.map((pattern) => `  ${pattern}`).join('\n')}`
}
