import { safeSlices } from '@linyi/shared/domain/ballots/ballot.rules'
import { PAPER_ORIGINS } from '@linyi/shared/domain/ballots/ballot'
import { BALLOT_MACHINE } from '@linyi/shared/domain/ballots/ballot.machine'
import { merkleRoot } from '@linyi/shared/domain/ballots/box'
import { isCouncilRoll } from '@linyi/shared/domain/ballots/electorate'
import { isChoice } from '@linyi/shared/domain/ballots/method'
import { countBox } from '@linyi/shared/domain/ballots/verdict'
import { verdictText } from '@linyi/shared/domain/ballots/ballot.text'
import { addDays, dayOf, endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { transition } from '@linyi/shared/domain/machine'
import { eachDue } from '../../../platform/due/due'
import { inTransaction } from '../../../platform/db/transaction'
import { sha256 } from '../../../platform/ids'
import { tellLive } from '../../../platform/live/tell-live'
import { publicNames } from '../../people/index'
import { boxPaperOf, isShut, machineFacts } from '../ballot.rules'
import {
  dueBallots,
  findBallot,
  unchallengedBallots,
  writeBallot,
  type BallotDocument,
} from '../ballot.store'
import { chairIdOf } from '../chair.queries'
import { forgetDoorstep } from './forget-doorstep'
import { receiptOf } from '../paper-names.rules'
import { findPapers, replaceBox, type CountedPaper } from '../paper.store'
import { closeRoll, weightOfRoll } from '../voter.store'
import { decideMatter } from './move-matter'
import { recordBallotEvent } from './record-ballot-event'

/**
 * Counts the ballots whose time is over (T10), and lets stand what nobody challenged in time. The
 * clock has closed them already; this writes the result down, once, whoever runs it and however often.
 */
export async function tallyBallots(communityId: string, now: Date): Promise<void> {
  await eachDue(await dueBallots(communityId, now), (due) =>
    inTransaction(() => tallyBallot(communityId, due._id, now)),
  )
  await eachDue(await unchallengedBallots(communityId, now), async (ballot) => {
    const step = transition(BALLOT_MACHINE, ballot.status, 'finalise', machineFacts(ballot), now)
    if (!step.allowed) return
    await writeBallot(ballot, { status: step.next })
    tellLive(communityId, 'ballot', ballot._id)
  })
}

/** Counts one ballot whose time is over, in the running transaction; nothing when it is counted. */
export async function tallyBallot(communityId: string, ballotId: string, now: Date): Promise<void> {
  const ballot = await findBallot(communityId, ballotId)
  if (ballot === null) return
  const step = transition(BALLOT_MACHINE, ballot.status, 'tally', machineFacts(ballot), now)
  if (!step.allowed) return
  await closeRoll(ballot)
  await forgetDoorstep(ballot)
  const { papers, chair, origins } = await emptyBox(ballot)
  const recused = await weightOfRoll(ballot, { isRecused: true })
  const onRoll = ballot.electorate - recused.heads
  // on the floor the quorum asks for the council, and yes is measured in the room
  const hall = {
    heads: ballot.floor === null ? onRoll : ballot.floor.members - recused.heads,
    areaCm2: ballot.areaCm2 - recused.areaCm2,
    present: ballot.floor === null ? null : onRoll,
    chair,
  }
  const { method, rules, closesAt } = ballot
  const verdict = countBox(
    method,
    papers,
    { electorate: hall, present: hall.present, chair },
    rules,
  )
  const root = merkleRoot(papers.map(boxPaperOf), sha256)
  await replaceBox(ballot, papers)
  await writeBallot(ballot, {
    status: step.next,
    verdict,
    hall,
    root,
    origins,
    // from now on no paper leads back to a person
    key: null,
    challengeUntil: endOfDay(addDays(dayOf(closesAt), rules.challengeDays)),
  })
  await recordBallotEvent(ballot, 'ballots.sealed', null, closesAt, {
    root,
    papers: papers.length,
    electorateHash: ballot.electorateHash,
    textHash: ballot.textHash,
  })
  const isTold = !isShut(ballot, verdict)
  const tally = verdict.kind === 'motion' && isTold ? verdict.tally : { yes: 0, no: 0, abstain: 0 }
  await decideMatter(ballot, {
    result: verdict.result,
    sentence: verdictText(verdict, method, ballot.effect, ballot.drawn.unit),
    tally,
    at: closesAt,
    figures: { ...(isTold ? { tally } : {}), electorate: ballot.electorate, root },
  })
}

/**
 * The papers with the codes they are published under, in the order of those codes, which is random.
 * How a paper came in stands on it only where five or more came in each way: one paper from the
 * doorstep would name its voter. In an open vote of a council each bears its voter's name.
 */
async function emptyBox(ballot: BallotDocument): Promise<{
  papers: CountedPaper[]
  chair: 'yes' | 'no' | 'abstain' | null
  origins: NonNullable<BallotDocument['origins']>
}> {
  const { communityId, key, secrecy, drawn, closesAt } = ballot
  const cast = await findPapers(ballot)
  const slices = PAPER_ORIGINS.map((name) => ({
    name,
    figure: cast.filter((paper) => paper.origin === name).length,
  })).filter(({ figure }) => figure > 0)
  const shown = safeSlices(slices)
  const showsOrigin = shown.length === slices.length
  const isNamed = secrecy === 'open' && isCouncilRoll(drawn)
  const names = isNamed
    ? await publicNames(
        communityId,
        cast.map((paper) => paper.name),
      )
    : null
  const papers = cast
    .map(({ name, mark, origin, areaCm2 }): CountedPaper => {
      const receipt = receiptOf(key ?? '', name)
      return {
        name: secrecy === 'open' ? name : receipt,
        mark,
        origin: showsOrigin ? origin : null,
        areaCm2,
        receipt,
        voter: names?.get(name)?.full ?? null,
      }
    })
    .sort((a, b) => ((a.receipt ?? '') < (b.receipt ?? '') ? -1 : 1))
  const chairId = isNamed ? await chairIdOf(ballot, closesAt) : null
  const chair = papers.find((paper) => paper.name === chairId)?.mark ?? ''
  return {
    papers,
    chair: isChoice(chair) ? chair : null,
    origins: shown.map(({ name, figure }) => ({ origin: name, figure })),
  }
}
