import type { OpenItem, OpenResolution } from '@linyi/shared/contract/open.contract'
import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { DECISION_WAY_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { DISPOSITION_TEXT } from '@linyi/shared/domain/agenda/triage'
import { BALLOT_RESULT_TEXT, LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { EXECUTOR_TEXT, RESOLUTION_STATUS_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import type { OpenItemRow } from '../agenda/index'
import type { ResolutionDocument } from '../resolutions/index'

/** A community as it stands at the head of its public pages. */
export interface OpenCommunity {
  readonly id: string
  readonly name: string
  readonly street: string
  /** Where the service is read, as the caller wrote it: `https://ly.example.cn`. */
  readonly site: string
}

/** Where the pages of a community begin, with the address of the service before it or without. */
export const openAddress = (site: string, communityId: string, path = ''): string =>
  `${site}/open/${communityId}/${path}`

/** A matter in figures and closed words. */
export function presentOpenItem(item: OpenItemRow, site: string, communityId: string): OpenItem {
  const { category, status, disposition, outcome } = item
  return {
    number: item.number ?? '',
    category,
    categoryText: ITEM_CATEGORY_TEXT[category],
    grid: item.gridName,
    status,
    statusText: ITEM_STATUS_TEXT[status],
    raisedAt: item.raisedAt.toISOString(),
    closedAt: item.closedAt?.toISOString() ?? null,
    disposition,
    dispositionText: disposition === null ? null : DISPOSITION_TEXT[disposition],
    seconders: item.endorsers,
    outcomeUrl: outcome === null ? null : openAddress(site, communityId, `outcomes/${outcome.id}`),
  }
}

/** A resolution in figures; its words stand in the publication, where they were read over. */
export function presentOpenResolution(
  resolution: ResolutionDocument & { readonly noticeEndsAt: Date },
): OpenResolution {
  const { category, way, result, effect, figures, executor, status } = resolution
  return {
    id: resolution._id,
    itemNumber: resolution.itemNumber,
    category,
    categoryText: ITEM_CATEGORY_TEXT[category],
    grid: resolution.gridName,
    way,
    wayText: DECISION_WAY_TEXT[way],
    result,
    resultText: BALLOT_RESULT_TEXT[result],
    effect,
    effectText: effect === null ? null : LEGAL_EFFECT_TEXT[effect],
    vote:
      figures === null
        ? null
        : {
            electorate: figures.electorate,
            participants: figures.participants,
            yes: figures.yes,
            no: figures.no,
            abstain: figures.abstain,
          },
    yesNeeded: figures?.yesNeeded ?? null,
    legalBasis: resolution.legalBasis,
    executor,
    executorText: EXECUTOR_TEXT[executor],
    status,
    statusText: RESOLUTION_STATUS_TEXT[status],
    adoptedAt: resolution.adoptedAt.toISOString(),
    noticeEndsAt: resolution.noticeEndsAt.toISOString(),
  }
}
