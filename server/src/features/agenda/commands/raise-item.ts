import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canFile, canRaise } from '@linyi/shared/domain/agenda/item.rules'
import { dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import type { RuleSet } from '@linyi/shared/domain/rules/rule-set'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { idFrom } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import { residenciesOf } from '../../people/index'
import { ownPhotos, photoReferences } from '../../photos/index'
import { findGrid } from '../../places/index'
import { takeVoice } from '../../voices/index'
import { countFiled, countOpenItems, type ItemFiling } from '../item.store'
import { addItem } from './add-item'
import type { SessionCall } from '../../../platform/http/handler'
import type { ItemCall } from './step-item'

type Raising = RequestOf<'agenda.raise'>

/**
 * Who raises the matter, and who filed it: a resident, or somebody in office for a resident.
 *
 * @throws AppError `agenda.not_resident`, `agenda.too_many_open`, `agenda.not_filer`,
 *   `agenda.filed_too_many`, `agenda.person_unknown`
 */
async function raiserOf(
  { gridId, onBehalf }: Raising,
  { actor, now }: ItemCall,
  rules: RuleSet,
): Promise<{ raiserId: string; filing: ItemFiling | null }> {
  const { communityId, accountId } = actor
  if (onBehalf === undefined) {
    ensure(canRaise(actor, gridId, await countOpenItems(communityId, accountId), rules.agenda))
    return { raiserId: accountId, filing: null }
  }
  const filedToday = await countFiled(communityId, accountId, idFrom(startOfDay(dayOf(now))))
  ensure(canFile(actor, gridId, filedToday, rules.agenda, now))
  const { consent, note, speaker = '' } = onBehalf
  const filing = { accountId, speaker: speaker === '' ? null : speaker, consent, note }
  // Whoever is only spoken of is answered through the office that filed the matter.
  if (onBehalf.accountId === undefined) {
    if (filing.speaker === null) throw new AppError('agenda.person_unknown')
    return { raiserId: accountId, filing }
  }
  const homes = await residenciesOf(communityId, onBehalf.accountId, now)
  if (!homes.some((home) => home.gridId === gridId)) throw new AppError('agenda.person_unknown')
  const open = await countOpenItems(communityId, onBehalf.accountId)
  if (open >= rules.agenda.openItemsPerPerson) throw new AppError('agenda.too_many_open')
  return { raiserId: onBehalf.accountId, filing }
}

/**
 * A resident raises a matter, or somebody in office files it for one (T1, T2): the words are checked,
 * numbered and on their way to the grid's screeners. Words that the check is not sure of wait for a
 * person's eye and are shown to nobody else until then.
 *
 * @throws AppError `places.not_found`, `photos.unknown`, `voices.unknown` and those of the raiser
 */
export async function raiseItem(
  input: Raising,
  call: ItemCall & Pick<SessionCall, 'content'>,
): Promise<ResponseOf<'agenda.raise'>> {
  const { actor, now } = call
  const { communityId, accountId } = actor
  const grid = found(await findGrid(communityId, input.gridId), 'places.not_found')
  const rules = await ruleSetAt(communityId, now)
  const { raiserId, filing } = await raiserOf(input, call, rules)
  const { category, title, proposal, body, place, channel } = input
  const photos = await ownPhotos(communityId, accountId, input.photoIds)
  const { voiceId } = input
  const voice =
    voiceId === undefined ? null : await takeVoice(communityId, accountId, voiceId, raiserId)
  const item = await addItem(
    {
      communityId,
      gridId: grid._id,
      gridName: grid.name,
      raiserId,
      filing,
      channel,
      category,
      title,
      proposal,
      body,
      place,
      photos: photoReferences(photos),
      voice,
      rules,
    },
    call,
  )
  return {
    id: item._id,
    number: item.number ?? '待编号',
    status: item.status,
    contactBy: (item.dueAt ?? now).toISOString(),
  }
}
