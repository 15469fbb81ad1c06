import type {
  OperationName,
  Operations,
  RequestOf,
  ResponseOf,
} from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { LinkHolder } from '../auth/link-token'
import type { TextVerdict } from '../content/verdict'

/** What every handler is given besides its input. */
export interface PublicCall {
  readonly now: Date
  readonly requestId: string
  /** What the caller's program says of itself; it helps people to know their devices and proves nothing. */
  readonly userAgent?: string
  /** Who WeChat itself says is calling, where the service runs in its Cloud Hosting. */
  readonly wechatOpenid?: string | null
  /** What the checks said of the texts, for a command that takes a doubt in with its matter. */
  readonly content?: TextVerdict
}

/** The same for an operation that needs a session. */
export interface SessionCall extends PublicCall {
  readonly actor: Actor
  readonly sessionId: string
  /** The file of a multipart command. */
  readonly file?: Buffer
}

/** The same for whoever comes by a signed link. */
export interface LinkCall extends PublicCall {
  readonly link: LinkHolder
  readonly file?: Buffer
}

export type CallOf<Name extends OperationName> = Operations[Name]['access'] extends 'session'
  ? SessionCall
  : Operations[Name]['access'] extends 'link'
    ? LinkCall
    : PublicCall

/** The work behind one operation. A command's handler runs inside the command's transaction. */
export type Handler<Name extends OperationName> = (
  input: RequestOf<Name>,
  call: CallOf<Name>,
) => Promise<ResponseOf<Name>>

/** One of several commands of a kind that are done together; the input is validated. */
export interface GroupMember {
  readonly input: unknown
  readonly call: SessionCall
}

/** The handlers a feature brings, by operation. */
export type FeatureRoutes = { readonly [Name in OperationName]?: Handler<Name> }

/** All handlers: a missing operation does not compile. */
export type AllRoutes = { readonly [Name in OperationName]: Handler<Name> }
