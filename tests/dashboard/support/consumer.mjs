// A site that uses the integrations API: over HTTP, as a plugin would.

import assert from 'node:assert/strict'
import { send } from '../../features/support/http.mjs'

const newest = '/integrations/v2'

/** Trades a connect code for a credential; the answer as it came. */
export function redeem(url, code, { headers = {}, ...body } = {}) {
  const environment = { platform: 'wordpress', platformVersion: '6.9.1', phpVersion: '8.4.2' }
  return send(`${url}${newest}/installation/connect`, {
    method: 'POST',
    headers,
    body: { code, homepage: 'https://www.example.com/', environment, ...body },
  })
}

export class Consumer {
  constructor(url, secret) {
    Object.assign(this, { url, secret })
  }

  /** A site that connects with a code, which has to work. */
  static async connect(url, code) {
    const { status, json, text } = await redeem(url, code)
    assert.equal(status, 200, text)
    return new Consumer(url, json.credential.secret)
  }

  /** Sends a request; `origin` as a page would, `version` to ask for a release, whose major the path has. */
  call(path = '/installation', { method, body, version, origin, headers = {} } = {}) {
    const root = version === undefined ? newest : `/integrations/v${version.split('.')[0]}`
    return send(this.url + root + path, {
      method,
      body,
      headers: {
        authorization: `Bearer ${this.secret}`,
        ...(version !== undefined && { 'x-stella-api-version': version }),
        ...(origin !== undefined && { origin }),
        ...headers,
      },
    })
  }

  /** The status that reading the installation is answered with: 200 while the credential works. */
  async status(options) {
    return (await this.call('/installation', options)).status
  }
}
