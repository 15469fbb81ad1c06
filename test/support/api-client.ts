import { randomUUID } from 'node:crypto'
import type { ErrorBody } from '@linyi/shared/contract/errors'
import { methodOf, type Operation } from '@linyi/shared/contract/operation'
import {
  OPERATIONS,
  type CommandName,
  type QueryName,
  type RequestInput,
  type ResponseOf,
} from '@linyi/shared/contract/operations'
import { askHttp } from './http-client'
import { leakWatch } from './leaks/leak-watch'

const LINK = 'Link '
/** Made-up tokens of hostile tests are shorter than real ones, and no secret. */
const PASS_LENGTH_MIN = 40

const signatureOf = (link: string): string => link.slice(link.lastIndexOf('.') + 1)

/** An answer that a test expected to be good and was not. */
export class UnexpectedAnswer extends Error {
  constructor(
    name: string,
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`${name}: ${String(status)} ${JSON.stringify(body)}`)
  }
}

/** What came back, good or not. */
export interface RawAnswer {
  readonly status: number
  readonly body: unknown
}

/** The typed client of the tests: the contract's names, real HTTP. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {
    if (token !== null && token.length > PASS_LENGTH_MIN) {
      const isLink = token.startsWith(LINK)
      // a link begins with the ids of what it leads to; its signature is what opens it
      leakWatch().secret(isLink ? 'link' : 'session', isLink ? signatureOf(token) : token)
    }
  }

  /** @throws UnexpectedAnswer unless the service answers 200 */
  async query<Name extends QueryName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<ResponseOf<Name>> {
    const operation: Operation = OPERATIONS[name]
    const method = methodOf(operation)
    const parts =
      method === 'GET' ? { query: input as Readonly<Record<string, string>> } : { body: input }
    return good(name, await this.send(method, name, parts)) as ResponseOf<Name>
  }

  /** @throws UnexpectedAnswer unless the service answers 200 */
  async command<Name extends CommandName>(
    name: Name,
    input: RequestInput<Name>,
    key: string = randomUUID(),
  ): Promise<ResponseOf<Name>> {
    return good(name, await this.send('POST', name, { body: input, key })) as ResponseOf<Name>
  }

  /** The code, status and sentence of a refusal. @throws Error when the service allowed it */
  async refusal(
    name: QueryName | CommandName,
    input: unknown,
    options: { readonly method?: 'GET' | 'POST'; readonly key?: string | null } = {},
  ): Promise<ErrorBody['error'] & { readonly status: number }> {
    const method = options.method ?? 'POST'
    const key = options.key === undefined ? randomUUID() : options.key
    const answer = await this.send(
      method,
      name,
      method === 'GET' ? { query: input as Record<string, string> } : { body: input, key },
    )
    if (answer.status === 200) throw new Error(`${name} was not refused`)
    return { ...(answer.body as ErrorBody).error, status: answer.status }
  }

  /** Uploads one picture. */
  async upload(bytes: Uint8Array, type = 'image/jpeg'): Promise<RawAnswer> {
    return this.sendFile('photos.upload', bytes, { type, name: 'photo.jpg' })
  }

  /** Sends one file to an operation that takes one. */
  async sendFile(
    operation: CommandName,
    bytes: Uint8Array,
    { type, name }: { readonly type: string; readonly name: string },
  ): Promise<RawAnswer> {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
    const response = await fetch(`${this.url}/api/${operation}`, {
      method: 'POST',
      headers: this.authorization(),
      body: form,
    })
    return { status: response.status, body: await response.json() }
  }

  /** One request as it is. */
  async send(
    method: 'GET' | 'POST',
    name: string,
    parts: {
      readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
      readonly body?: unknown
      readonly key?: string | null
    },
  ): Promise<RawAnswer> {
    const search = new URLSearchParams(
      Object.entries(parts.query ?? {}).flatMap(([field, value]) =>
        value === undefined ? [] : [[field, String(value)]],
      ),
    )
    const { status, text } = await askHttp(`${this.url}/api/${name}?${search.toString()}`, {
      method,
      headers: {
        ...this.authorization(),
        ...(method === 'POST' ? { 'Content-Type': 'application/json' } : {}),
        ...(typeof parts.key === 'string' ? { 'Idempotency-Key': parts.key } : {}),
      },
      ...(method === 'POST' ? { body: JSON.stringify(parts.body ?? {}) } : {}),
    })
    return { status, body: text === '' ? null : JSON.parse(text) }
  }

  private authorization(): Record<string, string> {
    if (this.token === null) return {}
    return { Authorization: this.token.startsWith(LINK) ? this.token : `Bearer ${this.token}` }
  }
}

/** @throws UnexpectedAnswer unless the service answered 200 */
function good(name: string, answer: RawAnswer): unknown {
  if (answer.status !== 200) throw new UnexpectedAnswer(name, answer.status, answer.body)
  return answer.body
}
