import type { ItemInfo, TimelineEntry } from '@linyi/shared/contract/agenda.contract'
import { dateTimeText, deadlineText, remainingText } from '@linyi/shared/domain/text/date-text'
import type { TimelineStep } from '@/components/timeline/Timeline'
import { timelineIcon } from './agenda.text'

/** The item's life as steps, newest first, with what comes next and by when on top. */
export function itemTimeline(item: ItemInfo, now: Date): readonly TimelineStep[] {
  const past = [...item.timeline].sort((left, right) => right.at.localeCompare(left.at))
  return [...nextStep(item, now), ...past.map((entry, index) => pastStep(entry, index === 0))]
}

function nextStep({ next }: ItemInfo, now: Date): readonly TimelineStep[] {
  if (next === null) return []
  const due = next.dueAt === null ? null : new Date(next.dueAt)
  const when = due === null ? '时间待定' : `${deadlineText(due)} 前，${remainingText(due, now)}`
  return [{ id: 'next', title: `下一步：${next.text}`, when, icon: 'wait', state: 'next' }]
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
