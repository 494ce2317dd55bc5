// A browser as far as the server can tell: it keeps cookies, and says which page a request comes from.

import { send } from './http.mjs'

export class Browser {
  #url
  #cookies = new Map()

  constructor(url) {
    this.#url = url
  }

  /** What the server has set, by name. */
  get cookies() {
    return Object.fromEntries(this.#cookies)
  }

  setCookie(name, value) {
    this.#cookies.set(name, value)
    return this
  }

  /** Another one with the same cookies, as a thief would have it. */
  copy() {
    const other = new Browser(this.#url)
    for (const [name, value] of this.#cookies) other.setCookie(name, value)
    return other
  }

  /** Sends a request as a page of the server would; a header that is `null` is left out. */
  async request(path, { method = 'GET', headers = {}, body } = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const all = {
      ...(method !== 'GET' && { origin: new URL(this.#url).origin, 'sec-fetch-site': 'same-origin' }),
      ...(cookie !== '' && { cookie }),
      ...headers,
    }
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
    const response = await send(this.#url + path, { method, headers: sent, body })
    for (const line of response.all('set-cookie')) this.#keep(line)
    return response
  }

  post(path, body = {}, headers = {}) {
    return this.request(path, { method: 'POST', body, headers })
  }

  signIn(email, password) {
    return this.post('/auth/sign-in/email', { email, password })
  }

  #keep(line) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)
    if (value === '' || /;\s*max-age=0/i.test(line)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}
