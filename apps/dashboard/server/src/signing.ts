import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { checkpointText, type SignedCheckpoint } from '@stella/store'
import { keptText } from './kept-text.ts'

/** Signs heads of the audit chain with a key that stays on this server (Ed25519, RFC 8032). */
export class CheckpointKey {
  /** SHA-256 of the public key, 16 hex digits. */
  readonly keyId: string
  /** PEM, for whoever checks a signature with `openssl`. */
  readonly publicKey: string
  readonly #privateKey: KeyObject
  readonly #publicKey: KeyObject

  /** Reads the key, or makes one that only its owner can read. */
  static async open(path: string): Promise<CheckpointKey> {
    const pem = await keptText(path, () => {
      const { privateKey } = generateKeyPairSync('ed25519')
      return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    })
    return new CheckpointKey(createPrivateKey(pem))
  }

  private constructor(privateKey: KeyObject) {
    this.#privateKey = privateKey
    this.#publicKey = createPublicKey(privateKey)
    this.publicKey = this.#publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const der = this.#publicKey.export({ type: 'spki', format: 'der' })
    this.keyId = createHash('sha256').update(der).digest('hex').slice(0, 16)
  }

  sign(text: string): string {
    return sign(null, Buffer.from(text), this.#privateKey).toString('base64')
  }

  /** Whether a checkpoint was signed by this key. */
  isGenuine(checkpoint: SignedCheckpoint): boolean {
    if (checkpoint.keyId !== this.keyId) return false
    const signature = Buffer.from(checkpoint.signature, 'base64')
    return verify(null, Buffer.from(checkpointText(checkpoint)), this.#publicKey, signature)
  }
}
