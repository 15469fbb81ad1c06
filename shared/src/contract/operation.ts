import type { z } from 'zod'
import type { Restraint } from '../domain/people/actor'
import type { ContentRule, UnseenTexts } from './content'
import type { ErrorCode } from './errors'

/**
 * `public` needs no session. `demo` is public and exists in demo mode only. `link` is for whoever holds
 * a signed link to one matter: a body outside without an account.
 */
export type Access = 'session' | 'public' | 'demo' | 'link'

/** A query reads and may be repeated freely; a command changes something and takes a key. */
export type OperationKind = 'query' | 'command'

/**
 * One operation of the service. From this single definition come the route, the validation both
 * ways, the typed client, the generated tests and the OpenAPI document.
 */
export interface Operation<
  Kind extends OperationKind = OperationKind,
  Request extends z.ZodObject = z.ZodObject,
  Response extends z.ZodType = z.ZodType,
  Needs extends Access = Access,
> {
  readonly kind: Kind
  /** One Chinese line for the document page. */
  readonly summary: string
  readonly access: Needs
  readonly request: Request
  readonly response: Response
  /** Codes the operation itself may answer with, beside those every operation may. */
  readonly errors: readonly ErrorCode[]
  /** How the request body travels; JSON unless a file comes with it. */
  readonly encoding?: 'json' | 'multipart'
  /**
   * Fields that must leave no trace outside the record they belong to, such as a voter's choice:
   * they are left out of the fingerprint that is kept with an idempotency key.
   */
  readonly untraced?: readonly string[]
  /**
   * Set on a query whose request holds personal data, such as a name to search for: it travels in the
   * body of a POST, for addresses are kept in the logs of every proxy on the way.
   */
  readonly inBody?: true
  /**
   * How many requests it weighs in the allowance of an address: what opens accounts or looks for a
   * person is rarer than what reads.
   */
  readonly weight?: number
  /**
   * Restraints that do not keep a caller from this operation. Without it nobody comes through before
   * consenting, and an observer through no command.
   */
  readonly evenWith?: readonly Restraint[]
  /** Which of its texts others can see, and what is done where a check is in doubt about them. */
  readonly content?: ContentRule
  /** Typed texts that are not checked, for nobody else gets to see them. */
  readonly unseen?: UnseenTexts
}

/** How a request to the operation travels. */
export function methodOf({ kind, inBody }: Pick<Operation, 'kind' | 'inBody'>): 'GET' | 'POST' {
  return kind === 'query' && inBody !== true ? 'GET' : 'POST'
}

/** Declares a reading operation: `GET /api/<name>` with the request in the query string. */
export function defineQuery<
  Request extends z.ZodObject,
  Response extends z.ZodType,
  Needs extends Access,
>(
  definition: Omit<Operation<'query', Request, Response, Needs>, 'kind'>,
): Operation<'query', Request, Response, Needs> {
  return { kind: 'query', ...definition }
}

/** Declares a changing operation: `POST /api/<name>` with a JSON body and an `Idempotency-Key`. */
export function defineCommand<
  Request extends z.ZodObject,
  Response extends z.ZodType,
  Needs extends Access,
>(
  definition: Omit<Operation<'command', Request, Response, Needs>, 'kind'>,
): Operation<'command', Request, Response, Needs> {
  return { kind: 'command', ...definition }
}
