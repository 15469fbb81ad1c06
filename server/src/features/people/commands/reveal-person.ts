import type { ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { officeFor, searchScopes } from '@linyi/shared/domain/people/office.rules'
import { REVEAL_PURPOSE_TEXT, type RevealPurpose } from '@linyi/shared/domain/people/reveal'
import { AppError, found } from '../../../platform/http/app-error'
import { homesOf } from '../../places/index'
import { findAccount, phoneOf, realNameOf } from '../account.store'
import { residenciesOf } from '../residency.store'
import { recordReveal } from '../reveal.store'

/**
 * Shows somebody in office the real data of a person of their place, and writes down that it was
 * shown (DOMAIN A2.8): the person reads who looked, when and why.
 *
 * @throws AppError `people.not_staff`, `people.not_found` or `people.out_of_scope`
 */
export async function revealPerson(
  actor: Actor,
  accountId: string,
  purpose: RevealPurpose,
  now: Date,
): Promise<ResponseOf<'people.reveal'>> {
  const { communityId } = actor
  if (searchScopes(actor, now)?.length === 0) throw new AppError('people.not_staff')
  const account = found(await findAccount(communityId, accountId), 'people.not_found')
  if (account.status === 'merged' || account.status === 'erased') {
    throw new AppError('people.not_found')
  }
  const residencies = await residenciesOf(communityId, accountId, now)
  const office = found(officeFor(actor, residencies, now), 'people.out_of_scope')
  const homes = await homesOf(
    communityId,
    // a home in somebody else's place is not for this office
    residencies
      .filter((home) => officeFor(actor, [home], now) !== null)
      .map(({ householdId }) => householdId),
  )
  await recordReveal({
    communityId,
    subjectId: accountId,
    viewerId: actor.accountId,
    viewerRole: office,
    purpose: REVEAL_PURPOSE_TEXT[purpose],
    fields: ['name', 'phone', 'home', 'birthYear'],
    at: now,
  })
  return {
    name: realNameOf(account),
    phone: phoneOf(account),
    birthYear: account.birthYear,
    homes: homes.map(({ text }) => text),
  }
}
