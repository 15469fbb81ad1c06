import type {
  CommandName,
  QueryName,
  RequestInput,
  ResponseOf,
} from '@linyi/shared/contract/operations'
import { ApiError } from './api-error'
import { send } from './request'

const RETRY_AFTER_MS = [400, 1200] as const

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** `?after=x&limit=20`; what is undefined is left out. */
function queryString(input: object): string {
  const parts = Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** Queries whose words are personal data: they travel in the body, not in an address. */
export const IN_BODY: readonly QueryName[] = ['people.search', 'households.roll', 'ballots.preview']

/** Reads may be repeated freely: a shaky network gets two more tries. */
async function sendPatiently(name: QueryName, input: object, link?: string): Promise<unknown> {
  const path = `/api/${name}`
  const holder = link === undefined ? {} : { link }
  const read = () =>
    IN_BODY.includes(name)
      ? send({ method: 'POST', path, body: input, ...holder })
      : send({ method: 'GET', path: `${path}${queryString(input)}`, ...holder })
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof ApiError) || error.isAnswered) throw error
      await pause(wait)
    }
  }
  return read()
}

/** The number of one tap: the service gives the same answer to the same number. */
export function newTapKey(): string {
  const hex = () => Math.floor(Math.random() * 16).toString(16)
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, hex)
}

/** The service, typed by its contract. Its answers are already checked and stripped by the service. */
export const api = {
  /** @throws ApiError */
  async query<Name extends QueryName>(
    name: Name,
    input: RequestInput<Name>,
    link?: string,
  ): Promise<ResponseOf<Name>> {
    return (await sendPatiently(name, input, link)) as ResponseOf<Name>
  },

  /**
   * A command is never repeated by itself; when no answer came, the person repeats it with the
   * same `key`, and the service does it once.
   *
   * @throws ApiError
   */
  async command<Name extends CommandName>(
    name: Name,
    input: RequestInput<Name>,
    key: string,
    link?: string,
  ): Promise<ResponseOf<Name>> {
    const holder = link === undefined ? {} : { link }
    const answer = await send({ method: 'POST', path: `/api/${name}`, body: input, key, ...holder })
    return answer as ResponseOf<Name>
  },
}
