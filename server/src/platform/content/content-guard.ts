import type { Operation } from '@linyi/shared/contract/operation'
import type { KeyedCommand } from '../http/idempotency'
import type { LinkCall, SessionCall } from '../http/handler'
import type { TextVerdict } from './verdict'

/** A command whose texts others will see, before it is carried out. */
export interface GuardedCommand {
  readonly command: KeyedCommand
  readonly operation: Operation
  readonly call: SessionCall | LinkCall
}

/**
 * Carries a command out once its texts are fit, refuses it, or keeps it for a person.
 *
 * @throws AppError `content.refused`, `content.held` and what the command itself refuses
 */
export type ContentGuard = <Answer>(
  guarded: GuardedCommand,
  work: (verdict: TextVerdict) => Promise<Answer>,
) => Promise<Answer>
