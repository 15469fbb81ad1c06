import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { AppError, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { doorVote } from '../canvass.queries'
import { findPaperEntry, removePaperEntry } from '../doorstep.store'
import { paperNameOf } from '../paper-names.rules'
import { putPaper } from '../paper.store'
import { takeVote } from '../voter.store'
import { forgetPicture } from './forget-doorstep'
import { mustTakePaper, readPaper } from './enter-paper'
import { recordBallotEvent } from './record-ballot-event'

/**
 * A second person reads the paper, or is the witness, and types what it says without seeing the
 * first entry. The same goes into the box and the entry is forgotten; where they differ the entry is
 * dropped and the paper is read anew.
 *
 * @throws AppError `ballots.not_canvasser`, `ballots.paper_gone`, `ballots.second_person` and the
 *   reasons of `mustTakePaper`
 */
export async function confirmPaper(
  { ballotId, unit, choice }: RequestOf<'ballots.confirmPaper'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.confirmPaper'>> {
  const door = await doorVote(ballotId, unit, actor, now)
  const { ballot, voter } = door
  const entry = found(await findPaperEntry(ballot, unit), 'ballots.paper_gone')
  if (entry.enteredBy === actor.accountId) throw new AppError('ballots.second_person')
  mustTakePaper(door, now)
  const mark = readPaper(ballot.method, choice)
  await removePaperEntry(ballot, unit)
  await forgetPicture(entry)
  if (mark !== entry.mark) {
    await recordBallotEvent(ballot, 'ballots.paperDiffered', actor, now)
    return { isCounted: false }
  }
  const { key, secrecy } = ballot
  if (key === null) throw new AppError('ballots.closed')
  if (!(await takeVote(voter, entry.origin))) throw new AppError('request.conflict')
  const name = paperNameOf(secrecy, key, unit)
  await putPaper(ballot, { name, mark, origin: entry.origin, areaCm2: voter.areaCm2 })
  await recordBallotEvent(ballot, 'ballots.paperConfirmed', actor, now)
  return { isCounted: true }
}
