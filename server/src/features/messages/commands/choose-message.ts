import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { SessionCall } from '../../../platform/http/handler'
import { muteTemplate } from '../allowance.store'

/** Switches a kind of message off or on with us; what was agreed to in WeChat stays agreed to. */
export async function chooseMessage(
  { template, isMuted }: RequestOf<'messages.choose'>,
  { actor: { communityId, accountId } }: Pick<SessionCall, 'actor'>,
): Promise<ResponseOf<'messages.choose'>> {
  await muteTemplate({ communityId, accountId, template }, isMuted)
  return { isMuted }
}
