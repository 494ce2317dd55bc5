import type { Platform } from '@stella/store'
import type { Chance } from './chance.ts'

const firsts = [
  'Tidewater',
  'Harbour',
  'Northgate',
  'Juniper',
  'Copper',
  'Lantern',
  'Saltmarsh',
  'Old Mill',
  'Birchwood',
  'Ember',
  'Falcon',
  'Meridian',
  'Granite',
  'Quayside',
  'Sundial',
  'Thistle',
  'Orchard',
  'Riverside',
  'Silver Oak',
  'Westwind',
  'Étoile',
  'Münster',
  'Ångström',
  'São Jorge',
  'Zürichberg',
  'Côte Bleue',
  'Niño',
  'Kraków',
  'Reykjavík',
  'Malmö',
  'Pine Street',
  'Blue Door',
  'Marble Arch',
  'Paper Crane',
  'Red Kite',
  'Slow Road',
  'Tall Ships',
  'Wild Garlic',
] as const
const seconds = [
  'Magazine',
  'Gazette',
  'Books',
  'Bakery',
  'Cycles',
  'Clinic',
  'Museum',
  'Theatre',
  'Academy',
  'Foundation',
  'Records',
  'Ceramics',
  'Kitchen',
  'Outfitters',
  'Architects',
  'Cinema',
  'Choir',
  'Market',
  'Observatory',
  'Press',
  'Radio',
  'Roasters',
  'Sailing Club',
  'School',
  'Studio',
  'Tours',
  'Vineyard',
  'Weekly',
  'Workshop',
  'Library',
] as const
const places = [
  '',
  '',
  '',
  ' Berlin',
  ' Lisbon',
  ' Oslo',
  ' Porto',
  ' Lyon',
  ' Leeds',
  ' Utrecht',
  ' Gdańsk',
  ' Cork',
] as const

const platformWeights = [
  ['wordpress', 61],
  ['drupal', 14],
  ['typo3', 9],
  ['sdk', 8],
  ['server', 6],
  ['other', 2],
] as const

const platformVersions: Readonly<Partial<Record<Platform, readonly [string, ...string[]]>>> = {
  wordpress: ['6.4.5', '6.7.2', '6.8.3', '6.9', '6.9.1'],
  drupal: ['10.4.9', '11.1.8', '11.2.5', '11.3.0'],
  typo3: ['12.4.40', '13.4.20', '14.0.0'],
}

export interface Site {
  readonly name: string
  readonly homepage: string
  /** Beside that of its homepage; none for what is no website. */
  readonly origins: readonly string[]
  readonly platform: Platform
  readonly platformVersion: string | undefined
  readonly phpVersion: string | undefined
  readonly environment: 'live' | 'test'
}

/** A site or app as customers have them. The number makes its address its own. */
export function makeSite(chance: Chance, number: number): Site {
  const platform = chance.weighted(platformWeights)
  const environment = chance.happens(0.08) ? 'test' : 'live'
  const name = `${chance.pick(firsts)} ${chance.pick(seconds)}${chance.pick(places)}`
  const host = `${slug(name)}-${number}.example`
  const subdomain = environment === 'test' ? 'staging' : chance.pick(['www', 'www', 'shop', 'blog'])
  const isWebsite = platform !== 'sdk' && platform !== 'server'
  const versions = platformVersions[platform]
  return {
    name: environment === 'test' ? `${name} (staging)` : name,
    homepage: `https://${subdomain}.${host}/`,
    origins: isWebsite ? originsOf(chance, subdomain, host) : [],
    platform,
    platformVersion: versions && chance.pick(versions),
    phpVersion: versions && chance.pick(['8.1.33', '8.2.29', '8.3.27', '8.4.14', '8.5.0']),
    environment,
  }
}

function originsOf(chance: Chance, subdomain: string, host: string): readonly string[] {
  if (chance.happens(0.4)) return []
  const origins = [`https://${subdomain}.${host}`]
  if (chance.happens(0.25)) origins.push(`https://*.${host}`)
  return origins
}

function slug(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-')
}
