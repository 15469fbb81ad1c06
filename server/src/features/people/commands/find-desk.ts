import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import {
  canTryFigures,
  DESK_WRONG_MAX,
  wrongFiguresAt,
} from '@linyi/shared/domain/people/desk-sign-in'
import { ensure } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import {
  deskByFigures,
  deskById,
  deskTriesOf,
  writeDeskTries,
  type DeskSignInDocument,
} from '../desk-sign-in.store'

type Found = ResponseOf<'people.findDesk'>

/**
 * The desk somebody stands before, by its scanned code or its six figures. Wrong figures are counted
 * and answered: a refusal would roll the count back with the command.
 *
 * @throws AppError `people.desk_too_many_tries`
 */
export async function findDesk(
  { deskId, figures }: RequestOf<'people.findDesk'>,
  { actor: { communityId, accountId }, now }: SessionCall,
): Promise<Found> {
  const tries = await deskTriesOf(communityId, accountId)
  const wrong = wrongFiguresAt(tries, now)
  if (deskId !== undefined) {
    const desk = await deskById(deskId)
    const isWaiting = desk?.status === 'waiting' && now < desk.expiresAt
    return { desk: isWaiting ? presentDesk(desk) : null, triesLeft: DESK_WRONG_MAX - wrong }
  }
  ensure(canTryFigures(tries, now))
  const desk = figures === undefined ? null : await deskByFigures(figures, now)
  if (desk !== null) return { desk: presentDesk(desk), triesLeft: DESK_WRONG_MAX - wrong }
  const since = tries === null || wrong === 0 ? now : tries.since
  await writeDeskTries(communityId, accountId, { wrong: wrong + 1, since })
  return { desk: null, triesLeft: DESK_WRONG_MAX - wrong - 1 }
}

const presentDesk = ({ _id, device, openedAt, expiresAt }: DeskSignInDocument): Found['desk'] => ({
  id: _id,
  text: device,
  openedAt: openedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
})
