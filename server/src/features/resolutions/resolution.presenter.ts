import type {
  ResolutionCard,
  ResolutionDissent,
  ResolutionInfo,
} from '@linyi/shared/contract/resolutions.contract'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { resolutionStatusAt } from '@linyi/shared/domain/resolutions/resolution.rules'
import { toAbility } from '../../platform/http/ability'
import type { PublicName } from '../people/index'
import { asResolution, resolutionsPolicy, seesDissenters } from './resolutions.policy'
import type { DissentDocument, ResolutionDocument } from './resolution.store'

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

/** A resolution as it stands in a list. */
export function presentResolutionCard(resolution: ResolutionDocument, now: Date): ResolutionCard {
  const { _id, itemId, itemNumber, title, category, gridName, way, result, text } = resolution
  return {
    id: _id,
    itemId,
    itemNumber,
    title,
    category,
    gridName,
    way,
    result,
    text,
    status: resolutionStatusAt(asResolution(resolution), now),
    adoptedAt: resolution.adoptedAt.toISOString(),
  }
}

function presentAbilities(
  resolution: ResolutionDocument,
  hasDissented: boolean,
  actor: Actor,
  now: Date,
): ResolutionInfo['abilities'] {
  const street = resolutionsPolicy.annul(actor, resolution, 'street', now)
  const meeting = resolutionsPolicy.annul(actor, resolution, 'residentMeeting', now)
  return {
    arrange: toAbility(resolutionsPolicy.arrange(actor, resolution, now)),
    recordDissent: toAbility(resolutionsPolicy.recordDissent(actor, resolution, hasDissented, now)),
    explainDissent: toAbility(resolutionsPolicy.explainDissent(actor, resolution, now)),
    supersede: toAbility(resolutionsPolicy.supersede(actor, resolution, now)),
    annul: toAbility(street.allowed ? street : meeting),
    reportToEntruster: toAbility(resolutionsPolicy.reportToEntruster(actor, resolution, now)),
    recordEntrusterReply: toAbility(resolutionsPolicy.recordEntrusterReply(actor, resolution, now)),
  }
}

/** Everything the page of a resolution shows, with what this reader may do. */
export function presentResolution(
  resolution: ResolutionDocument,
  hasDissented: boolean,
  actor: Actor,
  now: Date,
): ResolutionInfo {
  const { report, reply, ending } = resolution
  return {
    ...presentResolutionCard(resolution, now),
    effect: resolution.effect,
    figures: resolution.figures,
    legalBasis: resolution.legalBasis,
    executor: resolution.executor,
    entrustedBy: resolution.entrustedBy,
    report: report === null ? null : { text: report.text, at: report.at.toISOString() },
    reply: reply === null ? null : { ...reply, at: reply.at.toISOString() },
    reviewAt: iso(resolution.reviewAt),
    challengeUntil: iso(resolution.challengeUntil),
    noticeEndsAt: iso(resolution.noticeEndsAt),
    dissents: resolution.dissents,
    unexplained: resolution.unexplained,
    explainDueAt: resolution.explainDueAt.toISOString(),
    ending: ending === null ? null : { ...ending, at: ending.at.toISOString() },
    abilities: presentAbilities(resolution, hasDissented, actor, now),
  }
}

/** A dissent: its name and words for those who answer for the resolution and for the person alone. */
export function presentDissent(
  dissent: DissentDocument,
  resolution: ResolutionDocument,
  names: ReadonlyMap<string, PublicName>,
  actor: Actor,
  now: Date,
): ResolutionDissent {
  const { _id, accountId, text, at, explanation } = dissent
  const isMine = accountId === actor.accountId
  const isShown = isMine || seesDissenters(actor, resolution, now)
  const name = (id: string) => {
    const known = names.get(id)?.full
    return known === undefined ? null : { name: known }
  }
  return {
    id: _id,
    who: isShown ? name(accountId) : null,
    isMine,
    text: isShown ? text : null,
    at: at.toISOString(),
    explanation:
      explanation === null
        ? null
        : {
            text: explanation.text,
            at: explanation.at.toISOString(),
            who: name(explanation.byId),
          },
  }
}
