/** What reading a request body came to. Only `bytes` leaves the connection usable. */
export type BodyRead =
  | { readonly outcome: 'complete'; readonly bytes: Uint8Array }
  | { readonly outcome: 'too-large' }
  | { readonly outcome: 'aborted' }

/** One request as an edge hands it to the core: nothing decoded, nothing merged, nothing trusted. */
export interface Exchange {
  readonly method: string
  /** The request target as it stood on the request line. */
  readonly target: string
  /** Flat `[name, value, name, value, …]`, in the order received, repeats included. */
  readonly rawHeaders: readonly string[]
  /** Address of the peer that opened the connection; empty where the platform does not tell. */
  readonly remoteAddress: string
  /** Whether the connection itself is encrypted. */
  readonly secure: boolean
  readonly hasBody: boolean
  /** Reads the whole body, at most `limit` bytes of it. May be called once. Never rejects. */
  readBody(limit: number): Promise<BodyRead>
}

/** A body that is made while it is sent, no faster than the client takes it. */
export type BodyStream = AsyncIterable<string | Uint8Array>

/** The answer to one exchange. Edges add framing (`Content-Length`, `Connection`, `Date`) and nothing else. */
export interface Reply {
  readonly status: number
  /** Flat `[name, value, …]`. */
  readonly headers: readonly string[]
  readonly body: string | Uint8Array | BodyStream | null
  /** Close the connection after this reply: what follows on it cannot be trusted. */
  readonly close?: boolean
}

/** The core: it knows neither Node nor fetch, and never rejects on bad input. */
export type ExchangeHandler = (exchange: Exchange) => Reply | Promise<Reply>
