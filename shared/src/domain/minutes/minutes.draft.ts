import type { Floor } from '../floor/floor'
import type { Motion, Speech } from '../floor/motion'
import { MOTION_STATUS_TEXT } from '../floor/motion'
import type { MeetingType } from '../meetings/meeting'
import type { Attended, MinutedMotion, MinutesContent, MinutesSection, Span } from './minutes'

/** What a meeting has left behind: everything a draft is made from. */
export interface MeetingRecord {
  readonly title: string
  readonly type: MeetingType
  readonly placeName: string
  readonly venue: string
  readonly startedAt: Date
  readonly adjournedAt: Date
  readonly chairs: readonly string[]
  readonly members: number
  readonly quorumNeeded: number
  readonly attended: readonly Attended[]
  readonly absent: readonly string[]
  readonly listeners: number
  readonly interruptions: readonly (Span & { readonly reason: string })[]
  readonly entries: readonly {
    readonly id: string
    readonly title: string
    readonly itemNumber: string | null
    readonly isLeftOver: boolean
  }[]
  readonly floor: Floor
  readonly dissents: readonly {
    readonly motionId: string
    readonly key: string
    readonly reason: string
  }[]
}

const secondsOf = ({ startedAt, endedAt }: Speech): number =>
  startedAt === null || endedAt === null
    ? 0
    : Math.round((endedAt.getTime() - startedAt.getTime()) / 1000)

/** How a motion came out, or null where it was not decided by a vote. */
function minutedVote({ vote }: Motion): MinutedMotion['vote'] {
  const result = vote?.result ?? null
  if (vote === null || result === null) return null
  const { way, electors, members, tally, sentence } = vote
  return {
    way,
    electors,
    members,
    result,
    tally: tally === null ? null : { yes: tally.yes, no: tally.no, abstain: tally.abstain },
    sentence: sentence ?? '',
  }
}

function minutedMotion(motion: Motion, record: MeetingRecord): MinutedMotion {
  const { speeches, points } = record.floor
  return {
    id: motion.id,
    kind: motion.kind,
    status: motion.status,
    text: motion.text,
    movedText: motion.movedText,
    mover: motion.moverId,
    seconder: motion.seconderId,
    actingChair: motion.actingChairId,
    isTakenOver: motion.isTakenOver,
    speeches: speeches
      .filter(({ motionId, startedAt }) => motionId === motion.id && startedAt !== null)
      .sort((a, b) => Number(a.startedAt) - Number(b.startedAt))
      .map((speech) => ({
        key: speech.accountId,
        stance: speech.stance,
        at: (speech.startedAt ?? speech.requestedAt).toISOString(),
        seconds: secondsOf(speech),
      })),
    points: points
      .filter(({ motionId }) => motionId === motion.id)
      .map(({ accountId, text, ruling, answer }) => ({
        key: accountId,
        text,
        ruling,
        answer: answer ?? '',
      })),
    vote: minutedVote(motion),
    dissents: record.dissents
      .filter(({ motionId }) => motionId === motion.id)
      .map(({ key, reason }) => ({ key, reason })),
  }
}

/** A first text for an entry, without names: the recorder goes on from there. */
function sectionText(isLeftOver: boolean, motions: readonly MinutedMotion[]): string {
  if (isLeftOver) return '本项未议，另行安排。'
  const main = motions.filter(({ kind }) => kind === 'main')
  if (main.length === 0) return '会议听取了情况，没有提出动议。'
  const speeches = motions.reduce((sum, { speeches: held }) => sum + held.length, 0)
  const ends = main.map(({ text, status, vote }) => {
    const end = vote === null ? `${MOTION_STATUS_TEXT[status]}。` : vote.sentence
    return `动议“${text}”：${end}`
  })
  return [`本项提出动议 ${String(main.length)} 项，发言 ${String(speeches)} 次。`, ...ends].join(
    '\n',
  )
}

/** The minutes of a meeting as a first draft: facts from what happened, words to be gone over. */
export function draftMinutes(record: MeetingRecord): MinutesContent {
  const sections = record.entries.map((entry): MinutesSection => {
    const motions = record.floor.motions
      .filter(({ entryId }) => entryId === entry.id)
      .map((motion) => minutedMotion(motion, record))
    return {
      entryId: entry.id,
      title: entry.title,
      itemNumber: entry.itemNumber,
      isLeftOver: entry.isLeftOver,
      text: sectionText(entry.isLeftOver, motions),
      motions,
    }
  })
  const there = record.attended.filter(({ kind }) => kind === 'member').length
  return {
    format: 'linyi-minutes/1',
    title: record.title,
    type: record.type,
    placeName: record.placeName,
    venue: record.venue,
    startedAt: record.startedAt.toISOString(),
    adjournedAt: record.adjournedAt.toISOString(),
    chairs: record.chairs,
    members: record.members,
    quorumNeeded: record.quorumNeeded,
    attended: record.attended,
    absent: record.absent,
    listeners: record.listeners,
    interruptions: record.interruptions,
    opening: `应到成员 ${String(record.members)} 人，实到 ${String(there)} 人，满 ${String(record.quorumNeeded)} 人有效，会议达到法定人数。`,
    sections,
    closing: '议程进行完毕，主持人宣布散会。',
    corrections: [],
  }
}
