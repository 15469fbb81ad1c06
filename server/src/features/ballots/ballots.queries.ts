import type { ResponseOf } from '@linyi/shared/contract/operations'
import { ELECTORATE_TEXT } from '@linyi/shared/domain/ballots/ballot.rules'
import { areaText, countingText } from '@linyi/shared/domain/ballots/ballot.text'
import { weightOf } from '@linyi/shared/domain/ballots/electorate'
import { canChair } from '@linyi/shared/domain/agenda/item.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { AppError, found } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { buildingNames, homesOf } from '../places/index'
import { bannerOf } from './ballot.presenter'
import { boxOf, isShut } from './ballot.rules'
import { ballotsByIds, findBallot, type BallotDocument } from './ballot.store'
import { drawBallot, type BallotWish } from './drawing.queries'
import { whereText } from './where.queries'
import { paperNameOf, receiptOf } from './paper-names.rules'
import { findPapers } from './paper.store'
import { votersOf, waitingBallotIds } from './voter.store'

const SAMPLE = 5

/** Ballots that wait for this person's vote, the soonest first. */
export async function ballotsWaitingFor(actor: Actor, now: Date): Promise<BallotDocument[]> {
  const ids = await waitingBallotIds(actor.communityId, actor.accountId, now)
  const ballots = await ballotsByIds(actor.communityId, ids)
  return ballots
    .filter((ballot) => ballot.closesAt > now && ballot.status === 'open')
    .sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
}

/**
 * What a ballot would be if it were opened now: how many may vote, a few of them, and how it counts.
 *
 * @throws AppError the reasons of `drawBallot`
 */
export async function previewBallot(
  wish: BallotWish,
  actor: Actor,
  now: Date,
  ownersDecide: boolean,
): Promise<ResponseOf<'ballots.preview'>> {
  const { kind, rules, roll } = await drawBallot(wish, actor, now, {
    ownersDecide,
    may: (chair, item) => canChair(chair, item.gridId, now),
  })
  const { units, delegatesMissing, areasMissing } = roll
  const some = units.slice(0, SAMPLE)
  const casters = some.flatMap((unit) => unit.casters.slice(0, 1))
  const [names, buildings] = await Promise.all([
    publicNames(actor.communityId, casters),
    buildingNames(
      actor.communityId,
      some.flatMap(({ buildingId }) => (buildingId === null ? [] : [buildingId])),
    ),
  ])
  const { heads, areaCm2 } = weightOf(units)
  return {
    whereText: await whereText(actor.communityId, kind.electorate.where),
    electorate: heads,
    delegatesMissing,
    areasMissing,
    areaText: rules.countsArea ? areaText(areaCm2) : null,
    sample: some.map(({ casters: [caster = ''], buildingId }) => {
      const name = names.get(caster)?.masked ?? '未注册的业主'
      const building = buildings.get(buildingId ?? '')
      return building === undefined ? name : `${name}（${building}）`
    }),
    electorateText: ELECTORATE_TEXT[kind.electorate.unit],
    countingText: countingText(rules, kind.method, kind.electorate.unit, kind.effect),
    basisText: rules.basis,
    banner: bannerOf({ effect: kind.effect, drawn: kind.electorate }),
    windowHoursMin: rules.windowHoursMin,
    windowDaysMax: rules.windowDaysMax,
    challengeDays: rules.challengeDays,
  }
}

/**
 * The codes of the caller's own papers. They follow from the ballot's key and are stored nowhere, so
 * they can be asked for until the close and never after.
 *
 * @throws AppError `ballots.not_found`
 */
export async function ballotsReceipt(
  ballotId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'ballots.receipt'>> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  const { key, secrecy } = ballot
  const own = await votersOf(ballot, actor.accountId)
  const cast = own.filter((voter) => voter.hasCast)
  if (key === null || now >= ballot.closesAt) return { receipts: [] }
  const homes = await homesOf(
    actor.communityId,
    cast.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
  )
  return {
    receipts: cast.map(({ unit, householdId }) => ({
      text: homes.find((home) => home.householdId === householdId)?.text ?? '我的一票',
      code: receiptOf(key, paperNameOf(secrecy, key, unit)),
    })),
  }
}

/**
 * The published box of a counted ballot.
 *
 * @throws AppError `ballots.not_found`, `ballots.still_open`, `ballots.box_shut`
 */
export async function ballotsBox(
  ballotId: string,
  actor: Actor,
): Promise<ResponseOf<'ballots.box'>> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  const { verdict } = ballot
  if (verdict === null) throw new AppError('ballots.still_open')
  if (isShut(ballot, verdict)) throw new AppError('ballots.box_shut')
  const papers = await findPapers(ballot)
  papers.sort((a, b) => ((a.receipt ?? '') < (b.receipt ?? '') ? -1 : 1))
  const box = boxOf({ ...ballot, verdict }, papers)
  return { ...box, papers: [...box.papers] }
}
