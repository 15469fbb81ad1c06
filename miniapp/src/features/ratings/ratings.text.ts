import type { RatingInfo } from '@linyi/shared/contract/ratings.contract'
import {
  SATISFACTION_WORDS,
  SOLVED_ANSWER_TEXT,
  SOLVED_ANSWERS,
  type SolvedAnswer,
} from '@linyi/shared/domain/agenda/item-survey'
import { SHOWN_FROM } from '@linyi/shared/domain/ratings/rating.rules'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import type { ChoiceOption } from '@/components/field/ChoiceField'
import type { IconName } from '@/components/icon/icon-names'
import type { ResultBar } from '@/components/result-bars/ResultBars'

const SOLVED_ICON: Record<SolvedAnswer, IconName> = { yes: 'check', partly: 'wait', no: 'cross' }

export const SOLVED_OPTIONS: readonly ChoiceOption<SolvedAnswer>[] = SOLVED_ANSWERS.map(
  (value) => ({ value, text: SOLVED_ANSWER_TEXT[value], icon: SOLVED_ICON[value] }),
)

/** The best first: nobody has to read past the others to find a word of praise or of blame. */
export const SATISFIED_OPTIONS: readonly ChoiceOption<string>[] = SATISFACTION_WORDS.map(
  (text, index) => ({ value: String(index + 1), text }),
).reverse()

export const RATINGS_TEXT = {
  title: '评价办理结果',
  whatWasDone: '办理答复',
  noReply: '还没有答复。',
  solved: '事情解决了吗？',
  satisfied: '您对办理满意吗？',
  twoTaps: '点两下就好：下面两问各选一项，选完自动记下。',
  household: '您没有参加过附议。如果这件事关系到您家，可以替您家评价一次。',
  ends: '评价截止',
  saved: '已记下，谢谢您',
  saving: '正在记下…',
  comment: '还想说的（可以不写）',
  commentPublic: '您是提出人，这段话会公开。',
  commentKept: '这段话记下来，不公开。',
  addComment: '记下这段话',
  whoReads: '您选了什么，别人看不到；满 5 人评价才公布合计。',
  othersTitle: '大家的评价',
  callTitle: '电话回访',
  callNote: '回访由没有经手这件事的工作人员来做，和居民自己的评价分开统计。',
  reached: '电话接通了吗？',
  saidSolved: '提出人说解决了吗？',
  saidSatisfied: '提出人对办理满意吗？',
  record: '记下这次回访',
  recorded: '已记下',
  reopenTitle: '还没有办好？',
  reopen: '申请重新办理',
} as const

export const REACHED_OPTIONS: readonly ChoiceOption<'yes' | 'no'>[] = [
  { value: 'yes', text: '接通了', icon: 'phone' },
  { value: 'no', text: '没有接通', icon: 'cross' },
]

/** What happens next and by when. */
export function savedText(endsAt: string | null): string {
  return endsAt === null ? '' : `改主意了，可以在 ${deadlineText(new Date(endsAt))} 前修改。`
}

/** How long a closed matter can still be taken up again, and on which ground. */
export function reopenText({
  reopenableUntil,
  isWidelyDissatisfied,
}: Pick<RatingInfo, 'reopenableUntil' | 'isWidelyDissatisfied'>): string {
  const by = reopenableUntil === null ? '' : `在 ${deadlineText(new Date(reopenableUntil))} 前`
  return isWidelyDissatisfied
    ? `不满意的人已达到规定比例，您可以${by}申请重新办理。`
    : `有新情况的话，您可以${by}申请重新办理。`
}

/**
 * What a raiser reads who says that it is not solved while others still rate it: the way back opens when
 * the rating is over. Null where there is nothing to wait for.
 */
export function laterText({
  status,
  endsAt,
  mine,
}: Pick<RatingInfo, 'status' | 'endsAt' | 'mine'>): string | null {
  const isUnsolved = mine?.standing === 'raiser' && mine.solved !== null && mine.solved !== 'yes'
  if (status !== 'surveying' || endsAt === null || !isUnsolved) return null
  return `办了却没有办好的，等评价截止（${deadlineText(new Date(endsAt))}）后，可以在这里申请重新办理。`
}

/** How many have answered; what they said only from five on. */
export function openText({ asked, open }: Pick<RatingInfo, 'asked' | 'open'>): string {
  const { answered } = open
  if (answered === 0) return `请了 ${String(asked)} 人评价，还没有人评价。`
  const n = `请了 ${String(asked)} 人，${String(answered)} 人已评价。`
  return answered < SHOWN_FROM ? `${n}不到 ${String(SHOWN_FROM)} 人，暂不公布合计。` : n
}

const TONE: Record<SolvedAnswer, ResultBar['tone']> = {
  yes: 'agree',
  partly: 'abstain',
  no: 'oppose',
}

/** The answers of all as bars; none below five. */
export function openBars({ answered, solved }: RatingInfo['open']): ResultBar[] {
  if (solved === null) return []
  return SOLVED_ANSWERS.map((answer) => ({
    key: answer,
    text: SOLVED_ANSWER_TEXT[answer],
    figure: `${String(solved[answer])} 人`,
    share: Math.round((solved[answer] * 1000) / answered),
    tone: TONE[answer],
    icon: SOLVED_ICON[answer],
  }))
}

/** What staff heard on the phone, with who called. */
export function callbackText(callback: NonNullable<RatingInfo['callback']>): string {
  const { at, by, isReached, tries, solved, satisfied } = callback
  const who = `${by.role ?? '工作人员'}${by.name}`
  const when = dateText(new Date(at))
  if (!isReached) return `${when} ${who}打过 ${String(tries)} 次电话，没有接通。`
  const said =
    solved === null || satisfied === null
      ? ''
      : `提出人说：${SOLVED_ANSWER_TEXT[solved]}，${SATISFACTION_WORDS[satisfied - 1] ?? ''}。`
  return `${when} ${who}回访了提出人。${said}`
}
