import type { NoticeEntry, NoticeRow } from '@linyi/shared/domain/inbox/notice'
import { noticeText } from '@linyi/shared/domain/inbox/notice-words'
import { newId } from '../../platform/ids'
import { targetOf, type Scene } from './scene.queries'

/** The notice that a row of the matrix makes of an event for one person. */
export function entryOf(scene: Scene, row: NoticeRow, accountId: string): NoticeEntry {
  const { event, facts, gridId } = scene
  const { kind, importance, template, title, step, page } = row
  return {
    // in the order in which things happened, whenever they are told
    _id: newId(event.at),
    communityId: event.communityId,
    accountId,
    eventId: event._id,
    eventType: event.type,
    kind,
    importance,
    template,
    title,
    text: noticeText(row, facts),
    about: facts.about,
    step,
    place: facts.place,
    gridId,
    at: event.at,
    dueAt: facts.dueAt ?? facts.startsAt,
    page: targetOf(page, scene),
  }
}
