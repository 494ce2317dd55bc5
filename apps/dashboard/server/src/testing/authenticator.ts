import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

interface CreationOptions {
  readonly challenge: string
  readonly rp: { readonly id: string }
}

interface RequestOptions {
  readonly challenge: string
  readonly rpId: string
}

const userPresent = 0x01
const userVerified = 0x04
const hasCredential = 0x40

/** A passkey as a device keeps it: an ES256 key, made and used as WebAuthn level 3 says. */
export class Authenticator {
  readonly #origin: string
  readonly #id = randomBytes(16)
  readonly #privateKey: KeyObject
  readonly #publicKey: KeyObject
  #count = 0
  /** Whether the device asks for a finger, a face or a PIN. */
  verifies = true

  constructor(origin: string) {
    this.#origin = origin
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#privateKey = pair.privateKey
    this.#publicKey = pair.publicKey
  }

  /** What `navigator.credentials.create()` gives, as JSON. */
  create({ challenge, rp }: CreationOptions): object {
    const data = this.#authenticatorData(rp.id, this.#credential())
    const attestation = map(
      [text('fmt'), text('none')],
      [text('attStmt'), map()],
      [text('authData'), bytes(data)],
    )
    return this.#answer({
      clientDataJSON: this.#clientData('webauthn.create', challenge).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** What `navigator.credentials.get()` gives, as JSON. */
  get({ challenge, rpId }: RequestOptions): object {
    this.#count += 1
    const clientData = this.#clientData('webauthn.get', challenge)
    const data = this.#authenticatorData(rpId)
    const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()])
    return this.#answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
    })
  }

  #answer(response: object): object {
    const id = this.#id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }))
  }

  #authenticatorData(rpId: string, credential?: Buffer): Buffer {
    const flags =
      userPresent | (this.verifies ? userVerified : 0) | (credential === undefined ? 0 : hasCredential)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.#count)
    const parts = [createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count]
    return Buffer.concat(credential === undefined ? parts : [...parts, credential])
  }

  #credential(): Buffer {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' })
    // COSE: key type 2 (EC2), algorithm -7 (ES256), curve 1 (P-256).
    const key = map(
      [[0x01], [0x02]],
      [[0x03], [0x26]],
      [[0x20], [0x01]],
      [[0x21], point(x)],
      [[0x22], point(y)],
    )
    const length = Buffer.from([0, this.#id.length])
    return Buffer.concat([Buffer.alloc(16), length, this.#id, key])
  }
}

type Cbor = Buffer | readonly number[]

/** The few forms of CBOR (RFC 8949) that are needed. */
function map(...pairs: readonly (readonly [Cbor, Cbor])[]): Buffer {
  return Buffer.concat([Buffer.from([0xa0 + pairs.length]), ...pairs.flat().map((part) => Buffer.from(part))])
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
}

function point(coordinate: string): Buffer {
  return bytes(Buffer.from(coordinate, 'base64url'))
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, value.length]), value])
}
