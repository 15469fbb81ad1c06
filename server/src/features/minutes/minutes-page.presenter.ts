import type { MinutesSeal, MinutesText } from '@linyi/shared/contract/minutes.contract'
import { BALLOT_RESULT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import {
  MOTION_KIND_TEXT,
  MOTION_STATUS_TEXT,
  RULING_TEXT,
  STANCE_TEXT,
  VOTE_WAY_TEXT,
} from '@linyi/shared/domain/floor/motion'
import { ATTENDANCE_KIND_TEXT } from '@linyi/shared/domain/meetings/attendance'
import { MEETING_TYPE_TEXT } from '@linyi/shared/domain/meetings/meeting'
import { SIGNER_TEXT, type Signer } from '@linyi/shared/domain/minutes/minutes'
import { dateText, dateTimeText, longDateText } from '@linyi/shared/domain/text/date-text'
import type { WordBlock } from '../../platform/files/word-file'

type Motion = MinutesText['sections'][number]['motions'][number]

/** What stands under the text: the seal, and the signatures where names are shown. */
export interface Ending {
  readonly seal: MinutesSeal | null
  readonly signatures: readonly {
    readonly as: Signer
    readonly name: string
    readonly at: string
  }[]
  /** Whether this is the public extract. */
  readonly isExtract: boolean
}

const line = (label: string, value: string): WordBlock => ({
  kind: 'text',
  text: `${label}：${value}`,
})

const listOf = (names: readonly string[]): string => (names.length === 0 ? '无' : names.join('、'))

/** A time with its year, as papers that are filed carry it. */
const fullTime = (instant: string): string => {
  const at = new Date(instant)
  return `${longDateText(at)}${dateTimeText(at).slice(dateText(at).length)}`
}

/** The hour and minute of a time. */
const clock = (instant: string | null): string =>
  instant === null ? '散会' : dateTimeText(new Date(instant)).slice(-5)

function motionBlocks(motion: Motion): WordBlock[] {
  const { kind, text, movedText, mover, seconder, actingChair, vote, status } = motion
  const second = seconder === null ? '' : `，${seconder}附议`
  const acting = actingChair === null ? '' : `，${actingChair}代为主持`
  const blocks: WordBlock[] = [
    { kind: 'subheading', text: `${MOTION_KIND_TEXT[kind]}：${text}` },
    { kind: 'text', text: `${mover}提出${second}${acting}。` },
  ]
  if (movedText !== null) blocks.push(line('原动议', movedText))
  if (motion.isTakenOver) blocks.push({ kind: 'text', text: '动议提出人接受，不另行表决。' })
  if (motion.speeches.length > 0) {
    blocks.push({
      kind: 'table',
      rows: [
        ['发言人', '立场', '时间', '用时'],
        ...motion.speeches.map(({ name, stance, at, seconds }) => [
          name,
          STANCE_TEXT[stance],
          clock(at),
          `${String(seconds)} 秒`,
        ]),
      ],
    })
  }
  for (const { name, text: said, ruling, answer } of motion.points) {
    const end = ruling === null ? '未裁定' : `裁定${RULING_TEXT[ruling]}`
    blocks.push(
      line('程序问题', `${name}提出“${said}”，${end}${answer === '' ? '' : `：${answer}`}。`),
    )
  }
  blocks.push(
    vote === null
      ? line('结果', MOTION_STATUS_TEXT[status])
      : line(
          '表决',
          `${VOTE_WAY_TEXT[vote.way]}，应参加 ${String(vote.members)} 人，在场 ${String(vote.electors)} 人，${BALLOT_RESULT_TEXT[vote.result]}。${vote.sentence}`,
        ),
  )
  for (const { name, reason } of motion.dissents) {
    blocks.push(line('不同意见', `${name}：${reason}`))
  }
  return blocks
}

function attendanceBlocks(text: MinutesText): WordBlock[] {
  const rows = text.attended.map(({ name, kind, spans, recusals }) => [
    name,
    ATTENDANCE_KIND_TEXT[kind],
    spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join('\n'),
    recusals.map(({ entryTitle, reason }) => `${entryTitle}：${reason}`).join('\n'),
  ])
  return [
    { kind: 'heading', text: '到会情况' },
    { kind: 'text', text: text.opening },
    { kind: 'table', rows: [['姓名或单位', '身份', '在场时间', '回避'], ...rows] },
    line('未到会成员', listOf(text.absent)),
    line('旁听居民', `${String(text.listeners)} 人`),
    ...text.interruptions.map(({ from, to, reason }) =>
      line('休会', `${clock(from)}–${clock(to)}，${reason}`),
    ),
  ]
}

function endingBlocks({ seal, signatures, isExtract }: Ending): WordBlock[] {
  const blocks: WordBlock[] = []
  if (!isExtract && signatures.length > 0) {
    blocks.push({ kind: 'heading', text: '签字' })
    for (const { as, name, at } of signatures) {
      blocks.push(line(SIGNER_TEXT[as], `${name}，${fullTime(at)}`))
    }
  }
  if (seal !== null) {
    const said = `本纪要于${fullTime(seal.sealedAt)}签字封存。内容校验码（SHA-256）：${seal.hash}`
    blocks.push({ kind: 'note', text: said })
  } else {
    blocks.push({ kind: 'note', text: '本纪要尚未签字封存，内容以封存后的为准。' })
  }
  if (isExtract) blocks.push({ kind: 'note', text: '公开版本，姓名已作脱敏处理。' })
  return blocks
}

/** The minutes as a document to be filed or put up: the same parts, whoever they are for. */
export function minutesBlocks(text: MinutesText, ending: Ending): WordBlock[] {
  const started = fullTime(text.startedAt)
  return [
    { kind: 'title', text: `${text.title}纪要` },
    line('会议类型', MEETING_TYPE_TEXT[text.type]),
    line('时间', `${started} 至 ${clock(text.adjournedAt)}`),
    line('地点', `${text.placeName} ${text.venue}`),
    line('主持', listOf(text.chairs)),
    ...attendanceBlocks(text),
    ...text.sections.flatMap(({ title, itemNumber, text: said, motions }, index): WordBlock[] => [
      {
        kind: 'heading',
        text: `${String(index + 1)}. ${title}${itemNumber === null ? '' : `（${itemNumber}）`}`,
      },
      { kind: 'text', text: said },
      ...motions.flatMap(motionBlocks),
    ]),
    { kind: 'heading', text: '散会' },
    { kind: 'text', text: text.closing },
    ...(text.corrections.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: '核对中的更正' },
          ...text.corrections.map(({ name, text: said, isAccepted, answer }) =>
            line(name, `${said}（${isAccepted ? '已更正' : '未采纳'}：${answer}）`),
          ),
        ]),
    ...endingBlocks(ending),
  ]
}
