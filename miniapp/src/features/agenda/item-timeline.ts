import type { ItemInfo, ItemRecord, TimelineEntry } from '@linyi/shared/contract/agenda.contract'
import { dateTimeText, remainingText } from '@linyi/shared/domain/text/date-text'
import type { TimelineStep } from '@/components/timeline/Timeline'
import { timelineIcon } from './agenda.text'

/** The item's life as steps, newest first, with what comes next and by when on top. */
export function itemTimeline(item: ItemInfo, now: Date): readonly TimelineStep[] {
  // steps of the same instant keep the order in which they happened, read backwards
  const past = [...item.timeline].sort((left, right) => left.at.localeCompare(right.at)).reverse()
  return [...nextStep(item, now), ...past.map((entry, index) => pastStep(entry, index === 0))]
}

/** What went into another matter has no time of its own any more. */
const openTime = (status: ItemInfo['status']): string =>
  status === 'merged' ? '时间看那件议题' : '时间待定'

function nextStep({ next, companion, status }: ItemInfo, now: Date): readonly TimelineStep[] {
  if (next === null) return []
  const when = next.dueAt === null ? openTime(status) : remainingText(new Date(next.dueAt), now)
  const who = companion === null ? {} : { who: `${companion.name} 陪办` }
  return [{ id: 'next', title: `下一步：${next.text}`, when, ...who, icon: 'wait', state: 'next' }]
}

function pastStep(entry: TimelineEntry, isLatest: boolean): TimelineStep {
  const who = entry.who === null ? null : [entry.who.name, entry.who.role].filter(Boolean).join(' ')
  return {
    id: entry.id,
    title: entry.title,
    when: dateTimeText(new Date(entry.at)),
    icon: timelineIcon(entry.kind),
    state: isLatest ? 'latest' : 'past',
    ...(who === null ? {} : { who }),
    ...(entry.text === null ? {} : { text: entry.text }),
  }
}

/**
 * The pictures that belong to a step: an entry of the handling record is written in the same instant
 * as its line in the timeline.
 */
export function photosOfStep(
  stepId: string,
  entries: readonly TimelineEntry[],
  records: readonly ItemRecord[],
): ItemRecord['photos'] {
  const entry = entries.find(({ id }) => id === stepId)
  return records.filter(({ at }) => at === entry?.at).flatMap(({ photos }) => photos)
}
