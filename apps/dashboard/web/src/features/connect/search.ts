import { present, text, type RawSearch } from '../../shared/search.ts'

export interface ConnectSearch {
  /** The installation that is being connected, once it is created or chosen. */
  readonly installation?: string
}

export function connectSearch(raw: RawSearch): ConnectSearch {
  return present({ installation: text(raw, 'installation') })
}
