import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { PARTY_KIND_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { spanText } from './meeting-times'
import { MEETINGS_TEXT } from './meetings.text'

export interface PrepareStep {
  readonly step: 'plan' | 'agenda' | 'parties' | 'notice'
  readonly text: string
  readonly note: string
  readonly isDone: boolean
}

/** The names of the affected parties of whom nobody is invited yet. */
export function missingParties({ affected }: Pick<MeetingInfo, 'affected'>): readonly string[] {
  return affected
    .filter(({ isInvited }) => !isInvited)
    .map(({ kind, name }) => (name === '' ? PARTY_KIND_TEXT[kind] : name))
}

/** The way to the notice, step by step, with how far each is. */
export function preparationOf(meeting: MeetingInfo): readonly PrepareStep[] {
  const { entries, venue, link, parties, abilities } = meeting
  const span = spanText(new Date(meeting.startsAt), new Date(meeting.endsAt))
  const items = entries.filter(({ item }) => item !== null).length
  const missing = missingParties(meeting)
  const hasPlace = venue !== '' || link !== null
  return [
    {
      step: 'plan',
      text: MEETINGS_TEXT.stepPlan,
      note: hasPlace ? (venue === '' ? MEETINGS_TEXT.online : venue) : '还没有写地点',
      isDone: hasPlace,
    },
    {
      step: 'agenda',
      text: MEETINGS_TEXT.stepAgenda,
      note:
        entries.length === 0
          ? '还没有安排要议的事'
          : `${String(entries.length)} 项，其中议题 ${String(items)} 件，${span}`,
      isDone: items > 0,
    },
    {
      step: 'parties',
      text: MEETINGS_TEXT.stepParties,
      note:
        missing.length > 0
          ? `还要邀请：${missing.join('、')}`
          : parties.length === 0
            ? '没有需要另请的单位'
            : `已邀请 ${String(parties.length)} 方`,
      isDone: missing.length === 0,
    },
    {
      step: 'notice',
      text: MEETINGS_TEXT.stepNotice,
      note: abilities.notice.allowed
        ? '都备齐了，看一遍就可以发'
        : (abilities.notice.message ?? '还没有备齐'),
      isDone: false,
    },
  ]
}
