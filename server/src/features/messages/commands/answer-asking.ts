import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { SessionCall } from '../../../platform/http/handler'
import { hasPush } from '../../../platform/wechat/push'
import { takeAnswer } from '../allowance.store'
import { templateById } from '../template.store'

/**
 * What the app saw somebody answer. Where WeChat tells us itself, that alone counts: an app can be
 * made to say anything. A refusal is kept in either case, so that nobody is asked again too soon.
 */
export async function answerAsking(
  { answers }: RequestOf<'messages.answer'>,
  { actor: { communityId, accountId }, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'messages.answer'>> {
  const known = new Map(
    answers.flatMap(({ templateId, answer }) => {
      const applied = templateById(templateId)
      return applied === undefined ? [] : [[applied.template, { applied, answer }] as const]
    }),
  )
  for (const [template, { applied, answer }] of known) {
    await takeAnswer({
      communityId,
      accountId,
      template,
      answer,
      answeredAt: now,
      source: 'app',
      isLasting: applied.isLasting,
      counts: !hasPush(),
    })
  }
  return { known: known.size }
}
