import type { Installation } from './api/types.ts'

const names: { readonly [platform in Installation['platform']]: string } = {
  wordpress: 'WordPress',
  drupal: 'Drupal',
  typo3: 'TYPO3',
  sdk: 'SDK',
  server: 'Server',
  other: 'Other',
}

export const platforms = ['wordpress', 'drupal', 'typo3', 'sdk', 'server', 'other'] as const

/** A later release may know more platforms than this page; those are called as the API calls them. */
export function platformName(platform: string): string {
  const known = platforms.find((candidate) => candidate === platform)
  return known === undefined ? platform : names[known]
}
