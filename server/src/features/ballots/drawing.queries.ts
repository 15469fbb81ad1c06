import type { LegalEffect } from '@linyi/shared/domain/ballots/ballot'
import {
  isBallotKind,
  type BallotKind,
  type Electorate,
  type ElectorateUnit,
  type Where,
} from '@linyi/shared/domain/ballots/electorate'
import { isMethodSound, type BallotMethod } from '@linyi/shared/domain/ballots/method'
import type { Secrecy } from '@linyi/shared/domain/ballots/ballot'
import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { Decision } from '@linyi/shared/domain/decision'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { BallotRules } from '@linyi/shared/domain/rules/ballot-rules'
import { AppError, ensure, found } from '../../platform/http/app-error'
import { findItem, type ItemDocument } from '../agenda/index'
import { ruleSetAt } from '../councils/index'
import { findBuilding } from '../places/index'
import { drawRoll, type DrawnRoll } from './electorate.queries'

/** What somebody asks for who wants to put a matter to the vote. */
export interface BallotWish {
  readonly itemId: string
  readonly effect: LegalEffect
  readonly electors?: ElectorateUnit | undefined
  readonly buildingId?: string | undefined
  readonly isCommunityWide?: boolean | undefined
  readonly minAge?: number | undefined
  readonly isMajor?: boolean | undefined
  readonly method?: BallotMethod | undefined
  readonly secrecy?: Secrecy | undefined
}

/** A ballot that may be opened: its kind, its rules and its roll as it would be frozen now. */
export interface DrawnBallot {
  readonly item: ItemDocument
  readonly kind: BallotKind
  readonly rules: BallotRules
  readonly ruleSetVersion: number
  readonly roll: DrawnRoll
}

/** Under which terms a wish is drawn. */
export interface DrawingTerms {
  readonly ownersDecide: boolean
  /** Who may: to look at it ahead of time, or to open it now. */
  readonly may: (actor: Actor, item: ItemDocument, now: Date) => Decision<ErrorCode>
}

/**
 * Draws a ballot from a wish: the same for the preview and for the opening. Owners are asked and do
 * not decide unless the operator's platform is the official one (`ownersDecide`, A2.4); they are
 * counted by the law's own rules either way.
 *
 * @throws AppError `agenda.not_found`, the reasons of `may`,
 *   `ballots.kind_unfit`, `ballots.options_wrong`, `ballots.rules_unconfirmed`
 */
export async function drawBallot(
  wish: BallotWish,
  actor: Actor,
  now: Date,
  { ownersDecide, may }: DrawingTerms,
): Promise<DrawnBallot> {
  const { communityId } = actor
  const item = found(await findItem(communityId, wish.itemId), 'agenda.not_found')
  ensure(may(actor, item, now))
  const { ballots, version } = await ruleSetAt(communityId, now)
  const isOwners = wish.effect === 'owners'
  const rules = isOwners && wish.isMajor === true ? ballots.ownersMajor : ballots[wish.effect]
  if (rules === null) throw new AppError('ballots.rules_unconfirmed')
  const where = await whereOf(wish, communityId, item.gridId)
  const method = wish.method ?? { kind: 'motion' }
  ensure(isMethodSound(method))
  const kind = {
    effect: isOwners && !ownersDecide ? ('advisory' as const) : wish.effect,
    electorate: electorateOf(wish, where),
    method,
    secrecy: wish.secrecy ?? (rules.isOpenVote ? 'open' : 'secret'),
  }
  if (!isBallotKind(kind)) throw new AppError('ballots.kind_unfit')
  // an owners' roll belongs to the owners' rules and to nothing else
  if (isOwners !== (kind.electorate.unit === 'ownerUnit')) throw new AppError('ballots.kind_unfit')
  const roll = await drawRoll(communityId, kind.electorate, now)
  return { item, kind, rules, ruleSetVersion: version, roll }
}

async function whereOf(wish: BallotWish, communityId: string, gridId: string): Promise<Where> {
  if (wish.isCommunityWide === true) return { kind: 'community' }
  if (wish.buildingId === undefined) return { kind: 'grid', gridId }
  const building = await findBuilding(communityId, wish.buildingId)
  if (building?.gridId !== gridId) throw new AppError('ballots.kind_unfit')
  return { kind: 'building', gridId, buildingId: building._id }
}

/** @throws AppError `ballots.kind_unfit` for a council that is not of one grid, and for the
 *   roll of a meeting, which only the meeting opens */
function electorateOf({ effect, electors, minAge = 18 }: BallotWish, where: Where): Electorate {
  switch (
    electors ??
    (effect === 'council' ? 'member' : effect === 'owners' ? 'ownerUnit' : 'person')
  ) {
    case 'member':
      if (where.kind !== 'grid') throw new AppError('ballots.kind_unfit')
      return { unit: 'member', where }
    case 'present':
      throw new AppError('ballots.kind_unfit')
    case 'person':
      return { unit: 'person', where, minAge }
    case 'household':
      return { unit: 'household', where }
    case 'delegate':
      return { unit: 'delegate', where }
    case 'ownerUnit':
      return { unit: 'ownerUnit', where }
  }
}
