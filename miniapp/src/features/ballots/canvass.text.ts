import type { DoorOutcome } from '@linyi/shared/domain/ballots/doorstep'
import type { IconName } from '@/components/icon/icon-names'

/** Words of the pages at the doors. */
export const CANVASS_TEXT = {
  title: '入户登记板',
  choose: '哪一栋楼？',
  left: ({ all, left }: { readonly all: number; readonly left: number | null }): string =>
    left === null
      ? `名单 ${String(all)} 票`
      : left === 0
        ? `${String(all)} 票都投了`
        : `还有 ${String(left)} 票没投（共 ${String(all)} 票）`,
  other: '换一栋楼',
  noBuilding: '没有要您上门的楼',
  toBallot: '看这次表决',
  none: '这栋楼没有在名单上的住户',
  noneText: '换一栋楼看看，或到“名单和规则”看这次问的是哪些人。',
  legend: '点一户，登记入户情况或录入纸质选票。只显示投没投，不显示投了什么。',
  voted: '这一户已经投过票，不用再上门。',
  outcome: '这次上门的情况',
  marked: '已登记',
  enter: '录入纸质选票或协助投票',
  waits: '纸质选票已录入，等另一人核对。',
  confirm: '去核对选票',
  recused: '这一户已登记回避，不参加这次表决。',
  mayNot: '这次表决没有您负责的楼。入户登记由本楼的楼栋长、单元志愿者或网格员办理。',
  closed: '表决已经截止，登记板到此为止。',
} as const

export const OUTCOME_ICON: Record<DoorOutcome, IconName> = {
  reached: 'talk',
  away: 'clock',
  refused: 'cross',
}

/** Words of entering a vote for somebody. */
export const ENTRY_TEXT = {
  title: '录入选票',
  origin: '怎么投的？',
  paper: '纸质选票',
  paperNote: '本人填好的选票，拍照留底',
  assisted: '协助投票',
  assistedNote: '本人口头说，您代为点选，旁边有见证人',
  assistedRule:
    '请投票人自己说出选择，不要替他决定。旁边要有一位见证人（楼栋长、志愿者或网格员），见证人随后在自己的手机上核对，核对一致才计入。',
  photo: '选票照片',
  photoHint: '拍清楚整张选票。第二人要对照它核对。',
  needPhoto: '请先拍下纸质选票。',
  what: '选票上怎么填的？',
  whatAssisted: '投票人说的选择',
  spoilt: '填得不清楚，是废票',
  confirmTitle: '请对照选票再看一遍',
  confirm: '确认录入',
  done: '已录入，等另一人核对后计入',
} as const

/** Words of the second person. */
export const PAPERS_TEXT = {
  title: '核对选票',
  note: '请看着原件（或照片），独立点出选票上的选择。系统不显示录入的人点了什么；两人点的一样才计入，不一样就作废重录。',
  none: '没有等待核对的选票',
  noneText: '别人录入纸质选票或协助投票后，会在这里等您核对。',
  more: '还有更多，核对完这些再显示。',
  mine: '这张是您录入的，要由另一人核对。',
  start: '我来核对',
  counted: '两人一致，已计入',
  differed: '两人点的不一样，没有计入，请看着原件重新录入',
  confirmTitle: '您看到的是',
  confirm: '确认，选票上是这样',
  assisted: '协助投票：请您作为见证人，点出投票人当时说的选择。',
} as const
