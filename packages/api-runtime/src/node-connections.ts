import type { Socket } from 'node:net'
import { addressBlock, type TrustedProxies } from './client-address.ts'

/** Holds the number of open connections an address may have. */
export class ConnectionCap {
  readonly #most: number
  readonly #isExempt: TrustedProxies
  readonly #open = new Map<string, number>()

  constructor(most: number, isExempt: TrustedProxies) {
    this.#most = most
    this.#isExempt = isExempt
  }

  /** Counts a new connection until it closes, or cuts it at once. */
  admit(socket: Socket): void {
    const address = socket.remoteAddress ?? ''
    if (this.#isExempt(address)) return
    const block = addressBlock(address)
    const open = this.#open.get(block) ?? 0
    if (open >= this.#most) {
      socket.destroy()
      return
    }
    this.#open.set(block, open + 1)
    socket.once('close', () => this.#release(block))
  }

  #release(block: string): void {
    const open = (this.#open.get(block) ?? 1) - 1
    if (open === 0) this.#open.delete(block)
    else this.#open.set(block, open)
  }
}
