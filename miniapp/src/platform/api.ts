import type {
  CommandName,
  QueryName,
  RequestInput,
  ResponseOf,
} from '@linyi/shared/contract/operations'
import { ApiError } from './api-error'
import { untilInFront } from './line'
import { send } from './request'
import { sessionToken } from './session'
import { settled } from './unsettled'

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
export const IN_BODY: readonly QueryName[] = [
  'people.search',
  'households.roll',
  'households.invitationCode',
  'ballots.preview',
]

const read = (name: QueryName, input: object, link?: string): Promise<unknown> => {
  const path = `/api/${name}`
  const holder = link === undefined ? {} : { link }
  return IN_BODY.includes(name)
    ? send({ method: 'POST', path, body: input, ...holder })
    : send({ method: 'GET', path: `${path}${queryString(input)}`, ...holder })
}

/** Reads may be repeated freely: a shaky network gets two more tries, in view of the person. */
async function readPatiently(name: QueryName, input: object, link?: string): Promise<unknown> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await read(name, input, link)
    } catch (error) {
      if (!(error instanceof ApiError) || error.isAnswered) throw error
      await Promise.all([pause(wait), untilInFront()])
    }
  }
  return read(name, input, link)
}

/** Acts that nobody has to be asked about: done twice or not at all, nothing is lost. */
const LIGHT: readonly CommandName[] = [
  'people.signOut',
  'inbox.read',
  'inbox.readAll',
  'people.openDesk',
  'people.takeDesk',
  'people.findDesk',
  'demo.advance',
  'messages.answer',
]

/** Asks what became of an act of whoever is signed in. */
async function wasDone(operation: CommandName, key: string): Promise<boolean> {
  const answer = await read('requests.outcome', { operation, key })
  return (answer as ResponseOf<'requests.outcome'>).isDone
}

/** The service, typed by its contract. Its answers are already checked and stripped by the service. */
export const api = {
  /** @throws ApiError */
  async query<Name extends QueryName>(
    name: Name,
    input: RequestInput<Name>,
    link?: string,
  ): Promise<ResponseOf<Name>> {
    return (await readPatiently(name, input, link)) as ResponseOf<Name>
  },

  /**
   * A command is never repeated by itself. When no answer came, the person learns what became of it, and
   * repeats it with the same `key`: the service does it once.
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
    const carry = () => send({ method: 'POST', path: `/api/${name}`, body: input, key, ...holder })
    // without a session the service keeps no numbers, so there is nothing to ask it
    const isLight = LIGHT.includes(name) || (sessionToken() === null && link === undefined)
    const outcome = isLight
      ? carry()
      : settled({
          send: carry,
          wasDone: link === undefined ? () => wasDone(name, key) : null,
        })
    return (await outcome) as ResponseOf<Name>
  },
}
