import type { BallotKind, RollUnit } from '@linyi/shared/domain/ballots/electorate'
import type { Secrecy } from '@linyi/shared/domain/ballots/ballot'
import type { BallotRules } from '@linyi/shared/domain/rules/ballot-rules'
import { ensure, found } from '../../../platform/http/app-error'
import { demand } from '@linyi/shared/domain/decision'
import type { SessionCall } from '../../../platform/http/handler'
import type { ItemDocument } from '../../agenda/index'
import { findBallot, writeBallot, type BallotDocument } from '../ballot.store'
import { extendRoll } from '../voter.store'
import { ballotLine, freezeBallot } from './freeze-ballot'
import { putMatterToVote } from './move-matter'
import { recordBallotEvent } from './record-ballot-event'
import { tallyBallot } from './tally-ballots'

const MINUTE_MS = 60_000

/** A member's vote in the room, and who casts it: the member, or whoever represents them. */
export interface FloorElector {
  readonly accountId: string
  readonly casterId: string
}

/** A motion that the chair puts to the vote in the room, and who is in it. */
export interface FloorWish {
  /** The matter on the table; a motion without one is decided by hands. */
  readonly item: ItemDocument
  readonly meetingId: string
  readonly motionId: string
  /** The motion, word for word. */
  readonly text: string
  readonly secrecy: Secrecy
  /** The meeting's copy of the council's rules. */
  readonly rules: BallotRules
  readonly ruleSetVersion: number
  /** Members who are present or represented and have not stepped aside: the roll. */
  readonly electors: readonly FloorElector[]
  /** Members who have not stepped aside, here or not: what the quorum is measured against. */
  readonly members: number
  /** When it ends by itself, should nobody end it. */
  readonly closesAt: Date
  /** Whether the matter is decided by it; an amendment leaves the matter where it is. */
  readonly decidesMatter: boolean
  /** What the room said, for the matter's timeline. */
  readonly deliberation: string
}

const byAccount = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : 1

/**
 * Opens the vote on a motion among those in the room, in the command of the meeting: who may put it,
 * and that there is a quorum, the meeting has asked. The window of ballots in writing does not hold.
 *
 * @throws AppError `ballots.no_electors`, and the reasons of the matter's machine
 */
export async function openFloorBallot(
  { item, text, electors, members, meetingId, motionId, secrecy, ...wish }: FloorWish,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<BallotDocument> {
  const { rules, ruleSetVersion, closesAt, decidesMatter, deliberation } = wish
  const kind: BallotKind = {
    effect: 'council',
    electorate: { unit: 'present', where: { kind: 'grid', gridId: item.gridId } },
    method: { kind: 'motion' },
    secrecy,
  }
  const casters = new Map(electors.map(({ accountId, casterId }) => [accountId, casterId]))
  const units = [...casters].sort(byAccount).map(([account, caster]): RollUnit => ({
    key: account,
    casters: [caster],
    areaCm2: 0,
    buildingId: null,
    householdId: null,
  }))
  const opensAt = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)
  const floor = { meetingId, motionId, members }
  const frozen = { item, kind, rules, ruleSetVersion, units, text, opensAt, closesAt, floor }
  const ballot = await freezeBallot(frozen, now)
  const said = { actor, deliberation, text: ballotLine(ballot) }
  if (decidesMatter) await putMatterToVote(item, ballot, said, now)
  else await recordBallotEvent(ballot, 'ballots.openedOnFloor', actor, now, { meetingId, motionId })
  return ballot
}

/**
 * The chair ends the vote in the room, and it is counted at once, in the command of the meeting. One
 * that the clock has closed stays as it was counted.
 *
 * @throws AppError `ballots.not_found`, also for a ballot that no meeting has opened
 */
export async function closeFloorBallot(
  communityId: string,
  ballotId: string,
  now: Date,
): Promise<BallotDocument> {
  const ballot = found(await findBallot(communityId, ballotId), 'ballots.not_found')
  ensure(demand(ballot.floor !== null, 'ballots.not_found'))
  if (ballot.status !== 'open') return ballot
  if (now < ballot.closesAt) {
    await writeBallot(ballot, { closesAt: now })
    await extendRoll(ballot, now)
  }
  await tallyBallot(communityId, ballotId, now)
  return found(await findBallot(communityId, ballotId), 'ballots.not_found')
}
