import type { ActionCard, ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import { ACTION_VIEW_TEXT, type ActionView } from '@linyi/shared/domain/actions/action'
import { deadlineText } from '@linyi/shared/domain/text/date-text'

export const ACTIONS_TEXT = {
  title: '办理事项',
  listTitle: '办理事项',
  linkTitle: '办理链接',
  assignTitle: '安排落实',
  toAction: '看这件工作',
  actTitle: '办理事项',
  mine: '我负责的',
  overdue: '超期的',
  views: '看哪些',
  noneMineTitle: '没有等您办的工作',
  noneMineText: '派给您的工作会排在这里，先到期的在前。',
  seeOverdue: '看超期的工作',
  noneOverdueTitle: '没有超期的工作',
  noneOverdueText: '过了期限还没有办完的，会排在这里，并写明由谁督办。',
  overdueMark: '超期',
  toItem: '看这件议题',
  toResolution: '看依据的决议',
  more: '更多操作',
  take: '拍照',
  takeHint: '拍一张照片，写一句话，点“办完了”就行。',
  pick: '从相册选',
  takeMore: '再拍一张',
  sending: '正在上传…',
  line: '写一句话',
  lineHint: '可以点上面的短语，或按输入法的话筒说。',
  needLine: '请写一句话，或点上面的短语。',
  needPhoto: '请先拍一张照片。',
  stage: '没办完、先记进展的，照片是',
  done: '办完了',
  notDone: '先记进展',
  doneTold: '已报办结，等验收签字',
  progressTold: '已记下，居民看得到',
  accept: '接办',
  acceptTitle: '接办这项工作',
  acceptSentence: '接办以后由您负责到底，不能转给别人。',
  acceptConfirm: '确认接办',
  accepted: '已接办',
  pair: '办理前后',
  entries: '办理记录',
  noEntriesTitle: '还没有办理记录',
  noEntriesText: '拍的照片、写的进展、走访和验收，都会一条条写在这里。',
  parts: '协办',
  finishPart: '我的部分办完了',
  facts: '安排',
  extensions: '延期',
} as const

/** `超期的工作`: what stands beside a piece of work on a desk. */
export const besideHead = (view: ActionView): string => `${ACTION_VIEW_TEXT[view]}工作`

/** What the list beside a piece of work says when all of it is done. */
export const BESIDE_EMPTY: Readonly<Record<ActionView, string>> = {
  mine: '您手上没有要办的了。',
  overdue: '没有超期的了。',
  item: '没有别的工作。',
}

/** Sentences ready to tap, for hands that are wet or gloved. */
export const PHRASES = ['已修好', '已更换', '已安装', '已清理干净'] as const

const by = (at: string): string => deadlineText(new Date(at))

function assignedText({ isMine, dueAt, objectUntil, abilities }: ActionInfo): string {
  if (!isMine) return '已经派出，等负责人接办。'
  const start = `派给您的，${by(dueAt)} 前办完。拍照、记进展就算接办，接了不能转手。`
  return abilities.objectAssignment.allowed
    ? `${start}不该您办的，${by(objectUntil)} 前可以提出异议，只有一次。`
    : start
}

const signed = (isSigned: boolean): string => (isSigned ? '已签' : '未签')

/** What this state means, what happens next and by when; null where the date says it all. */
export function stateText(action: ActionInfo): string | null {
  const { status, objection, infeasible, chairSigned, supervisorSigned } = action
  switch (status) {
    case 'assigned':
      return assignedText(action)
    case 'objected':
      return `负责人对分派有异议，等社区书记答复，期限照常计算。理由：${objection?.reason ?? ''}`
    case 'doneClaimed':
      return `已报办结，等到场验收。议事长${signed(chairSigned)}，居务监督${signed(supervisorSigned)}，两人都签才算合格。`
    case 'verified':
      return '验收合格，接下来由社区公示办理结果。'
    case 'closed':
      return '已了结。'
    case 'infeasible':
      return `负责人说明办不到：${infeasible?.reason ?? ''}。议题已退回议事会再议。`
    case 'stopped':
      return '这项工作已经停止，不用再办。'
    case 'accepted':
    case 'inProgress':
      return null
  }
}

const FEN = 100

/** `36000 元`. */
export const moneyText = (fen: number | null): string | null =>
  fen === null ? null : `${String(fen / FEN)} 元`

/** `刘师傅负责 · 8号网格`. */
export const placeText = ({ lead, gridName }: ActionCard): string => `${lead}负责 · ${gridName}`

/** `第 2 次返工`; nothing where the work was right at once. */
export const reworkText = (reworks: number): string | null =>
  reworks === 0 ? null : `退回整改 ${String(reworks)} 次`
