import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Serving } from './serve.ts'

/** Puts a server on a free port of the loopback address. */
export async function listening(server: Server): Promise<Serving> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A listening TCP server has an address object.
  const { port } = server.address() as AddressInfo
  return {
    port,
    stop: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
