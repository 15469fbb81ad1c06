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
import { SIGNER_TEXT, SIGNERS, type Signer } from '@linyi/shared/domain/minutes/minutes'
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
const people = (count: number): string => `${String(count)} 人`
const textOf = (text: string): WordBlock[] => (text === '' ? [] : [{ kind: 'text', text }])

/** A time with its year, as papers that are filed carry it. */
const fullTime = (instant: string): string => {
  const at = new Date(instant)
  return `${longDateText(at)}${dateTimeText(at).slice(dateText(at).length)}`
}

/** The hour and minute of a time. */
const clock = (instant: string | null): string =>
  instant === null ? '散会' : dateTimeText(new Date(instant)).slice(-5)

/** `1 分 05 秒`. */
function lengthText(seconds: number): string {
  const rest = seconds % 60
  if (seconds < 60) return `${String(rest)} 秒`
  const minutes = `${String(Math.floor(seconds / 60))} 分`
  return rest === 0 ? minutes : `${minutes} ${String(rest).padStart(2, '0')} 秒`
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** `一`, `十二`, `四十`: how the parts of a document are counted; an agenda has no hundred of them. */
function chineseNumber(count: number): string {
  const tens = Math.floor(count / 10)
  const ones = count % 10
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`
  return ones === 0 && tens > 0 ? ten : `${ten}${DIGITS[ones] ?? ''}`
}

function motionBlocks(motion: Motion, index: number): WordBlock[] {
  const { kind, text, movedText, mover, seconder, actingChair, vote, status } = motion
  const second = seconder === null ? '' : `，${seconder}附议`
  const acting = actingChair === null ? '' : `，${actingChair}代为主持`
  const blocks: WordBlock[] = [
    {
      kind: 'subheading',
      text: `（${chineseNumber(index + 1)}）${MOTION_KIND_TEXT[kind]}：${text}`,
    },
    { kind: 'text', text: `${mover}提出${second}${acting}。` },
  ]
  if (movedText !== null) blocks.push(line('提出时的文字', movedText))
  if (motion.isTakenOver) blocks.push({ kind: 'text', text: '动议提出人接受，不另行表决。' })
  if (motion.speeches.length > 0) {
    blocks.push({
      kind: 'table',
      shares: [3, 2, 2, 2],
      rows: [
        ['发言人', '立场', '时间', '用时'],
        ...motion.speeches.map(({ name, stance, at, seconds }) => [
          name,
          STANCE_TEXT[stance],
          clock(at),
          lengthText(seconds),
        ]),
      ],
    })
  }
  for (const { name, text: said, ruling, answer } of motion.points) {
    const end = ruling === null ? '未裁定' : `裁定${RULING_TEXT[ruling]}`
    blocks.push(
      line('程序问题', `${name}提出“${said}”，${end}${answer === '' ? '' : `：${answer}`}`),
    )
  }
  if (vote !== null) {
    const voters = `应参加 ${people(vote.members)}，在场 ${people(vote.electors)}`
    const result = BALLOT_RESULT_TEXT[vote.result]
    blocks.push(line('表决', `${VOTE_WAY_TEXT[vote.way]}，${voters}，${result}。${vote.sentence}`))
  } else if (!motion.isTakenOver) {
    blocks.push(line('结果', `${MOTION_STATUS_TEXT[status]}。`))
  }
  for (const { name, reason } of motion.dissents) {
    blocks.push(line('不同意见', `${name}：${reason}`))
  }
  return blocks
}

function headBlocks(text: MinutesText, { seal, isExtract }: Ending): WordBlock[] {
  const there = text.attended.filter(({ kind }) => kind === 'member').length
  const state = seal === null ? '（未封存稿，以签字封存的为准）' : ''
  const subtitle = isExtract ? '（公开版本，姓名已作脱敏处理）' : state
  return [
    { kind: 'title', text: `${text.title}纪要` },
    ...(subtitle === '' ? [] : [{ kind: 'subtitle' as const, text: subtitle }]),
    {
      kind: 'facts',
      rows: [
        ['会议类型', MEETING_TYPE_TEXT[text.type]],
        ['时间', `${fullTime(text.startedAt)} 至 ${clock(text.adjournedAt)}`],
        ['地点', [text.placeName, text.venue].filter((part) => part !== '').join(' ')],
        ['主持', listOf(text.chairs)],
        [
          '人数',
          `应到成员 ${people(text.members)}，实到 ${people(there)}，法定 ${people(text.quorumNeeded)}；旁听居民 ${people(text.listeners)}`,
        ],
      ],
    },
  ]
}

function attendanceBlocks(text: MinutesText): WordBlock[] {
  const rows = text.attended.map(({ name, kind, spans, recusals }) => [
    name,
    ATTENDANCE_KIND_TEXT[kind],
    spans.length === 0
      ? '委托他人'
      : spans.map(({ from, to }) => `${clock(from)}—${clock(to)}`).join('\n'),
    recusals.map(({ entryTitle, reason }) => `${entryTitle}：${reason}`).join('\n'),
  ])
  return [
    { kind: 'heading', text: '一、到会情况' },
    ...textOf(text.opening),
    {
      kind: 'table',
      shares: [4, 3, 3, 4],
      rows: [['姓名或单位', '身份', '在场时间', '回避'], ...rows],
    },
    line('未到会的成员', listOf(text.absent)),
    ...text.interruptions.map(({ from, to, reason }) =>
      line('休会', `${clock(from)}—${clock(to)}，${reason}`),
    ),
  ]
}

function endingBlocks({ seal, signatures, isExtract }: Ending): WordBlock[] {
  const blocks: WordBlock[] = []
  if (!isExtract) {
    const signed = (as: Signer): string => {
      const one = signatures.find((signature) => signature.as === as)
      return one === undefined ? '' : `${one.name}\u3000${fullTime(one.at)}`
    }
    blocks.push({
      kind: 'signatures',
      rows: SIGNERS.map((as) => [`${SIGNER_TEXT[as]}（签字）`, signed(as)] as const),
    })
  }
  if (seal !== null) {
    const said = `本纪要于${fullTime(seal.sealedAt)}签字封存。内容校验码（SHA-256）：${seal.hash}`
    blocks.push({ kind: 'note', text: said })
  }
  return blocks
}

/** The minutes as a document to be filed or put up: the same parts, whoever they are for. */
export function minutesBlocks(text: MinutesText, ending: Ending): WordBlock[] {
  const { sections, corrections } = text
  const partAfter = (count: number): string => chineseNumber(sections.length + 1 + count)
  return [
    ...headBlocks(text, ending),
    ...attendanceBlocks(text),
    ...sections.flatMap(({ title, itemNumber, text: said, motions }, index): WordBlock[] => [
      {
        kind: 'heading',
        text: `${chineseNumber(index + 2)}、${title}${itemNumber === null ? '' : `（议题 ${itemNumber}）`}`,
      },
      ...textOf(said),
      ...motions.flatMap(motionBlocks),
    ]),
    ...(text.closing === ''
      ? []
      : [{ kind: 'heading' as const, text: `${partAfter(1)}、散会` }, ...textOf(text.closing)]),
    ...(corrections.length === 0
      ? []
      : [
          {
            kind: 'heading' as const,
            text: `${partAfter(text.closing === '' ? 1 : 2)}、核对中的更正`,
          },
          ...corrections.map(({ name, text: said, isAccepted, answer }) =>
            line(name, `${said}（${isAccepted ? '已接受' : '未接受'}：${answer}）`),
          ),
        ]),
    ...endingBlocks(ending),
  ]
}
