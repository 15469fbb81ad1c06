import { ApiFailure } from './api-failure'
import type { Data } from './engine'
import type { Host } from './host'
import { messageOf } from './records'
import { PRIVATE_APIS } from './privacy'

type Callback = (result: Data) => void

/** Options of an API as the mini-program passes them: its own fields and three callbacks. */
export interface CallOptions {
  success?: Callback
  fail?: Callback
  complete?: Callback
  [field: string]: unknown
}

/** One of WeChat's asynchronous functions, reduced to its work: a result or a throw. */
export type ApiBody = (options: CallOptions) => unknown

export const textOption = (options: CallOptions, name: string, otherwise = ''): string => {
  const value = options[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
}

export const numberOption = (options: CallOptions, name: string, otherwise: number): number => {
  const value = options[name]
  return typeof value === 'number' ? value : otherwise
}

const failure = (name: string, error: unknown): Data => ({
  errMsg: `${name}:fail ${messageOf(error)}`,
  ...(error instanceof ApiFailure ? { errno: error.errno, errCode: error.errno } : {}),
})

const finish = (
  host: Host,
  name: string,
  options: CallOptions,
  result: Data,
  ok: boolean,
): void => {
  host.guard(`callback of wx.${name}`, () => {
    if (ok) options.success?.(result)
    else options.fail?.(result)
    options.complete?.(result)
  })
}

const execute = async (
  host: Host,
  name: string,
  body: ApiBody,
  options: CallOptions,
): Promise<Data> => {
  // The call returns before its work begins, as it does when the work is done by another process.
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0)
  })
  try {
    if (PRIVATE_APIS.has(name)) await host.privacy.pass(name)
    const result = await body(options)
    const done: Data = { errMsg: `${name}:ok`, ...(typeof result === 'object' ? result : {}) }
    finish(host, name, options, done, true)
    return done
  } catch (error) {
    const failed = failure(name, error)
    finish(host, name, options, failed, false)
    throw Object.assign(new Error(String(failed['errMsg'])), failed)
  }
}

/** With a callback an API returns nothing; without one it returns a promise. */
export const asyncApi =
  (host: Host, name: string, body: ApiBody) =>
  (given?: CallOptions): Promise<Data> | undefined => {
    const options = given ?? {}
    host.records.call(name, options)
    const promise = execute(host, name, body, options)
    if (!options.success && !options.fail && !options.complete) return promise
    promise.catch(() => undefined)
    return undefined
  }

export const asyncApis = (host: Host, bodies: Record<string, ApiBody>): Data =>
  Object.fromEntries(
    Object.entries(bodies).map(([name, body]) => [name, asyncApi(host, name, body)]),
  )
