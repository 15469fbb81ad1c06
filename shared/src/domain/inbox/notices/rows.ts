import type { EventNotices, NoticeRow } from '../notice'

/** What a row says beside whom it is told. */
export type Telling = Omit<NoticeRow, 'audience'>

/** What the tellings of one kind have in common. */
type TellingBase = Pick<Telling, 'kind' | 'importance' | 'template' | 'page'>

/** Makes the tellings of one kind: the title, where the matter stands in a word, and the text. */
export const tellingOf =
  (base: TellingBase) =>
  (title: string, step: string, text: Telling['text'], more: Partial<Telling> = {}): Telling => ({
    ...base,
    title,
    step,
    text,
    ...more,
  })

/** The same words to several audiences. */
export const to = (
  audiences: readonly NoticeRow['audience'][],
  telling: Telling,
): readonly NoticeRow[] => audiences.map((audience) => ({ audience, ...telling }))

/** The same words to others, for the digest of the day and without a message of its own. */
export const alsoTo = (
  audiences: readonly NoticeRow['audience'][],
  telling: Telling,
): readonly NoticeRow[] => to(audiences, { ...telling, importance: 3, template: null })

export const told = (
  happens: string,
  ...rows: readonly (readonly NoticeRow[])[]
): EventNotices => ({
  happens,
  told: rows.flat(),
})

export const nobody = (happens: string, reason: string): EventNotices => ({
  happens,
  nobody: reason,
})

/** Steps that the timeline shows and nobody has to be called for. */
export const IN_TIMELINE = '时间线上可见，不单独通知'
/** Acts on the floor: whoever is there sees them at once. */
export const IN_THE_ROOM = '在场的人当场看到'
/** The same, and how it ends is told. */
export const IN_THE_MEETING = '在场的人当场看到，结论另行通知'
/** Whoever did it knows, and it concerns nobody else. */
export const OWN_ACT = '本人的操作，与他人无关'
/** Another event of the same act tells it. */
export const TOLD_ELSEWHERE = '同一步的另一条事件已经通知'
