import { ApiError } from './api-error.ts'

interface Answer<Data> {
  readonly data?: Data
  readonly error?: unknown
  readonly response: Response
}

/**
 * What a call was answered with; `undefined` where the contract has no body.
 * @throws ApiError what was refused
 */
export async function unwrap<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call
  if (!response.ok) throw new ApiError(response.status, error)
  // Where the contract has a body, a reply that is fine has one.
  return data as Data
}
