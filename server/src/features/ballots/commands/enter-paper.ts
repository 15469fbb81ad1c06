import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { phaseOf } from '@linyi/shared/domain/ballots/ballot.rules'
import { readMark, SPOILT, type BallotMethod, type Mark } from '@linyi/shared/domain/ballots/method'
import { AppError, ensure } from '../../../platform/http/app-error'
import { all, demand } from '@linyi/shared/domain/decision'
import type { SessionCall } from '../../../platform/http/handler'
import { ownPhotos, photoReferences } from '../../photos/index'
import { doorVote, type DoorVote } from '../canvass.queries'
import { addPaperEntry } from '../doorstep.store'
import { recordBallotEvent } from './record-ballot-event'

/** A paper may be spoilt; what is typed in the app may not. @throws AppError `ballots.bad_mark` */
export function readPaper(method: BallotMethod, choice: string): Mark {
  if (choice === SPOILT) return SPOILT
  const reading = readMark(method, choice)
  if (!reading.allowed) throw new AppError(reading.reason)
  return reading.mark
}

/** Whether a vote from the doorstep may still come in: never over one from the app. */
export function mustTakePaper({ ballot, voter }: DoorVote, now: Date): void {
  ensure(
    all(
      demand(phaseOf(ballot, now) === 'open' && ballot.status === 'open', 'ballots.closed'),
      demand(!voter.isRecused, 'ballots.recused'),
      demand(!voter.hasCast || voter.origin !== 'online', 'ballots.paper_refused'),
      demand(!voter.hasCast, 'ballots.already_cast'),
    ),
  )
}

/**
 * Enters a vote on paper, with its picture, or one that is cast for somebody beside a witness. It
 * counts when a second person has read the same (A4.3).
 *
 * @throws AppError `ballots.not_canvasser`, `ballots.closed`, `ballots.recused`,
 *   `ballots.paper_refused`, `ballots.already_cast`, `ballots.bad_mark`, `ballots.picture_missing`,
 *   `photos.unknown`, `ballots.paper_pending`
 */
export async function enterPaper(
  { ballotId, unit, choice, origin, photoId }: RequestOf<'ballots.enterPaper'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.enterPaper'>> {
  const door = await doorVote(ballotId, unit, actor, now)
  mustTakePaper(door, now)
  const mark = readPaper(door.ballot.method, choice)
  if (origin === 'paper' && photoId === undefined) throw new AppError('ballots.picture_missing')
  const pictures = photoId === undefined ? [] : [photoId]
  const [photo = null] = photoReferences(
    await ownPhotos(actor.communityId, actor.accountId, pictures, 'office'),
  )
  const { buildingId } = door.voter
  const enteredBy = actor.accountId
  const entry = { unit, buildingId, origin, photo, enteredBy, enteredAs: door.office }
  await addPaperEntry(door.ballot, entry, mark)
  await recordBallotEvent(door.ballot, 'ballots.paperEntered', actor, now)
  return {}
}
