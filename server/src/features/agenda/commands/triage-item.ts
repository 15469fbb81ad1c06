import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { takeUp } from './claim-item'
import { stepItem, type ItemCall } from './step-item'

/**
 * 小事当场办 (T4a): whoever took the matter up first has it done within the days of the rule set.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function handleItem(
  { itemId, text }: RequestOf<'agenda.handle'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.handle'>> {
  const item = await takeUp(itemId, call)
  const { status } = await stepItem(
    item,
    'handleQuickly',
    call,
    { level: 'minor' },
    { offices: SCREENERS, text },
  )
  return { status }
}

/**
 * 难事做好解释 (T4c): the reason in law or money is on record before the explanation is due.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function explainItem(
  { itemId, legalReason }: RequestOf<'agenda.explain'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.explain'>> {
  const item = await takeUp(itemId, call)
  const { status } = await stepItem(
    item,
    'explain',
    call,
    { level: 'hard', explanation: legalReason },
    { offices: SCREENERS, text: legalReason },
  )
  return { status }
}
