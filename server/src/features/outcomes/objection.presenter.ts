import type { OutcomeObjection } from '@linyi/shared/contract/outcomes.contract'
import { isPublisher } from '@linyi/shared/domain/outcomes/outcome.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { toAbility } from '../../platform/http/ability'
import type { PublicName } from '../people/index'
import type { ObjectionDocument } from './objection.store'
import { outcomesPolicy } from './outcomes.policy'

const GONE = '（提出人已注销账号）'

/** An objection and its answer; who objected is for whoever answers it. */
export function presentObjection(
  objection: ObjectionDocument,
  names: ReadonlyMap<string, PublicName>,
  actor: Actor,
  now: Date,
): OutcomeObjection {
  const { accountId, text, at, dueAt, status, answer } = objection
  const name = names.get(accountId)?.full
  const isShown = name !== undefined && isPublisher(actor, now).allowed
  const answered = answer === null ? undefined : names.get(answer.byId)?.full
  return {
    id: objection._id,
    outcomeId: objection.outcomeId,
    text: text ?? GONE,
    at: at.toISOString(),
    isMine: accountId === actor.accountId,
    who: isShown ? { name } : null,
    status,
    dueAt: dueAt.toISOString(),
    isOverdue: status === 'open' && now >= dueAt,
    answer:
      answer === null
        ? null
        : {
            text: answer.text,
            at: answer.at.toISOString(),
            who:
              answered === undefined
                ? null
                : { name: answered, role: ROLE_TEXT.communitySecretary },
          },
    abilities: { answer: toAbility(outcomesPolicy.answerObjection(actor, objection, now)) },
  }
}
