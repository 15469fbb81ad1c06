import type { ItemCard, ItemInfo, TimelineEntry } from '@linyi/shared/contract/agenda.contract'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import type { EventDocument } from '../../platform/events/event.model'
import { toAbility } from '../../platform/http/ability'
import type { PublicName } from '../people/index'
import { presentPhoto, thumbUrl } from '../photos/index'
import { agendaPolicy } from './agenda.policy'
import type { ItemDocument } from './item.store'

/** When the present step is due; a notice that has run its time leaves nothing to wait for. */
function dueAtOf({ dueAt, outcome }: ItemDocument, now: Date): Date | null {
  return outcome !== null && now >= outcome.publicityEndsAt ? null : dueAt
}

/** An item as it stands in a list, for one reader. */
export function presentItemCard(
  item: ItemDocument,
  reader: { readonly accountId: string; readonly hasEndorsed: boolean; readonly now: Date },
): ItemCard {
  const photo = item.photos[0]
  return {
    id: item._id,
    number: item.number,
    title: item.title,
    proposal: item.proposal,
    category: item.category,
    gridName: item.gridName,
    place: item.place,
    status: item.status,
    dueAt: dueAtOf(item, reader.now)?.toISOString() ?? null,
    raisedAt: item.raisedAt.toISOString(),
    endorsers: item.endorsers,
    endorsersNeeded: item.endorsersNeeded,
    thumbUrl: photo === undefined ? null : thumbUrl(photo.id),
    isMine: item.raiserId === reader.accountId,
    hasEndorsed: reader.hasEndorsed,
  }
}

/** What a step of the timeline is called. */
const STEP_TITLE: Readonly<Record<string, string>> = {
  'agenda.raised': '提出议题',
  'agenda.claimed': '开始初审',
  'agenda.admitted': '予以受理，开始征集附议',
  'agenda.declined': '不予受理',
  'agenda.thresholdReached': '附议人数已够，提交党组织审议',
  'agenda.lapsed': '附议时间结束，人数未够，暂缓',
  'agenda.agreed': '党组织审议同意，提交议事会',
  'agenda.refused': '党组织审议后不提交议事会',
  'agenda.deliberated': '议事会讨论',
  'ballots.opened': '发起表决',
  'ballots.tallied': '表决截止并计票',
  'outcomes.published': '公示决定',
}

/** A person who acted in an office stands there in full; everybody else masked. */
function nameOf(
  names: ReadonlyMap<string, PublicName>,
  accountId: string,
  inOffice: boolean,
): string {
  const name = names.get(accountId)
  if (name === undefined) return '已注销的居民'
  return inOffice ? name.full : name.masked
}

/** The timeline: each step, who took it, when, and what was said. */
export function presentTimeline(
  events: readonly EventDocument[],
  names: ReadonlyMap<string, PublicName>,
): TimelineEntry[] {
  return events.map(({ _id, at, type, actorId, role, data }) => ({
    id: _id,
    at: at.toISOString(),
    kind: type,
    title: STEP_TITLE[type] ?? type,
    who:
      actorId === null
        ? null
        : {
            name: nameOf(names, actorId, role !== null),
            ...(role === null ? {} : { role: ROLE_TEXT[role as keyof typeof ROLE_TEXT] }),
          },
    text: typeof data['text'] === 'string' ? data['text'] : null,
  }))
}

/** What happens next, in words; null when the matter has ended. */
function nextText(item: ItemDocument, now: Date): string | null {
  const by = item.dueAt === null ? '' : `在 ${deadlineText(item.dueAt)} 前`
  const left = Math.max(0, item.endorsersNeeded - item.endorsers)
  const words: Record<ItemStatus, string | null> = {
    submitted: `网格员会${by}联系提出人并初审。`,
    screening: `网格员正在初审，会${by}答复。`,
    endorsing: `还差 ${String(left)} 位邻居附议，${by}达到就提交党组织审议。`,
    partyReview: `网格党支部会${by}审议，决定是否提交议事会。`,
    scheduled: `议事长会${by}组织议事会讨论。`,
    deliberating: '议事会正在讨论。',
    voting: `表决${by}截止，截止后公布结果。`,
    resolved:
      item.outcome === null
        ? `社区书记会${by}公示结果。`
        : now < item.outcome.publicityEndsAt
          ? `决定公示到 ${deadlineText(item.outcome.publicityEndsAt)}，期满后安排落实。`
          : '公示期满，由社区安排落实。',
    publicising: null,
    declined: null,
    deferred: null,
  }
  return words[item.status]
}

/** Everything the page of an item shows, with what this reader may do. */
export function presentItemInfo(
  item: ItemDocument,
  reader: { readonly actor: Actor; readonly hasEndorsed: boolean; readonly now: Date },
  names: ReadonlyMap<string, PublicName>,
  events: readonly EventDocument[],
): ItemInfo {
  const { actor, hasEndorsed, now } = reader
  const next = nextText(item, now)
  return {
    ...presentItemCard(item, { accountId: actor.accountId, hasEndorsed, now }),
    body: item.body,
    basis: item.basis,
    raiser: { name: nameOf(names, item.raiserId, false) },
    photos: item.photos.map(presentPhoto),
    timeline: presentTimeline(events, names),
    next: next === null ? null : { text: next, dueAt: dueAtOf(item, now)?.toISOString() ?? null },
    ballot:
      item.ballot === null
        ? null
        : {
            ...item.ballot,
            closesAt: item.ballot.closesAt.toISOString(),
            isOpen: now < item.ballot.closesAt,
          },
    outcome:
      item.outcome === null
        ? null
        : {
            id: item.outcome.id,
            publishedAt: item.outcome.publishedAt.toISOString(),
            publicityEndsAt: item.outcome.publicityEndsAt.toISOString(),
          },
    version: item.version,
    abilities: {
      endorse: toAbility(agendaPolicy.endorse(actor, item, hasEndorsed, now)),
      screen: toAbility(agendaPolicy.screen(actor, item, now)),
      review: toAbility(agendaPolicy.review(actor, item, now)),
      openBallot: toAbility(agendaPolicy.openBallot(actor, item, now)),
      publish: toAbility(agendaPolicy.publish(actor, item, now)),
    },
  }
}
