import type { TransitionTable } from '../machine'
import type { ItemStatus } from './item'
import * as is from './item-guard.rules'
import type { ItemFacts, ItemReason } from './item-guard.rules'
import { INTAKE_ROWS } from './item-intake.machine'
import { row, TAKEN_BY, type ItemEvent, type ItemRow } from './item-row.machine'

export type { ItemFacts, ItemReason } from './item-guard.rules'
export { ITEM_EVENTS, type ItemEvent, type ItemRow } from './item-row.machine'

const BEFORE_THE_VOTE: readonly ItemStatus[] = [
  'submitted',
  'screening',
  'quickHandling',
  'explaining',
  'referred',
  'endorsing',
  'partyReview',
  'scheduled',
  'deliberating',
]

/**
 * The life of an agenda item: A4.1 as one table. Nothing else changes a status. The same rows make
 * commands, buttons, the timeline, the process picture and its test.
 */
export const ITEM_ROWS: readonly ItemRow[] = [
  ...INTAKE_ROWS,
  row(
    'T8',
    'scheduled',
    'deliberate',
    'deliberating',
    [
      '议事长',
      '议事会讨论',
      '有关各方都已邀请，事项在议事会权限内；开会讨论的，要在通知的议程上，到会达到法定人数',
      '开始讨论',
    ],
    is.canOpenInCouncil,
  ),
  row(
    'T8b',
    'deliberating',
    'leaveOver',
    'scheduled',
    ['散会', '没有议完，回到待议', '列入会议议程，会上没有结论', '另行安排会议'],
    is.isLeftOver,
  ),
  row(
    'T9a',
    'deliberating',
    'putToVote',
    'voting',
    ['议事长', '发起表决', '表决文字确定，没有两轮无结果', '名单和文字冻结，开始投票'],
    is.canPutToVote,
  ),
  row(
    'T9b',
    'deliberating',
    'postpone',
    'deferred',
    ['议事长', '延后再议', '多数同意延后，定下日期，只有一次', '到期回到议事会'],
    is.canPostpone,
  ),
  row(
    'T9e',
    'deferred',
    'resume',
    'scheduled',
    [TAKEN_BY.clock, '延后期满，重新安排讨论', '到了定下的日期', '排队等议事会讨论'],
    is.canResume,
  ),
  row(
    'T9c',
    ['scheduled', 'deliberating', 'voting'],
    'escalate',
    'partyReview',
    [
      '议事长和书记',
      '提交更大范围决定',
      '三分之一以上反对，或两轮没有结果，或超出议事会权限',
      '党组织先审议，再提交居民会议或业主大会',
    ],
    is.canEscalate,
  ),
  row(
    'T9d',
    'deliberating',
    'consent',
    'resolved',
    ['议事长', '协商一致', '两次询问都无人反对，并记录在案', '形成决定'],
    is.isConsensus,
  ),
  row(
    'T9f',
    'scheduled',
    'recordDecision',
    'resolved',
    [TAKEN_BY.secretary, '登记居民会议的决定', '已提交更大范围，党组织已审议', '形成决定'],
    is.isEscalated,
  ),
  // Without a quorum nothing was decided: the matter goes back to the council's list.
  row(
    'T10i',
    'voting',
    'decide',
    'scheduled',
    [TAKEN_BY.clock, '表决无效，重新安排', '参加人数不够', '算一轮没有结果'],
    is.ballotInvalid,
  ),
  row(
    'T10',
    'voting',
    'decide',
    'resolved',
    [TAKEN_BY.clock, '表决截止并计票', '按开始时的规则计票', '公布票数和结果'],
    is.ballotDecided,
  ),
  row(
    'T11',
    'resolved',
    'implement',
    'implementing',
    ['社区书记', '安排落实', '决定已公示期满，没有成立的异议', '确定负责人、期限和经费'],
    is.canImplement,
  ),
  // A decision that cannot be carried out, or that was annulled, is the council's again (A4.4).
  row(
    'T11c',
    // what did not pass stands on notice, too, and may have been counted wrongly
    ['resolved', 'implementing', 'verifying', 'publicising'],
    'giveBack',
    'scheduled',
    [
      '负责人，或作出撤销的街道、居民会议',
      '退回议事会重新商量',
      '办不到并写明原因，或决议被撤销、异议成立',
      '停止办理，重新安排讨论',
    ],
    is.hasSetback,
  ),
  row(
    'T11b',
    'resolved',
    'publish',
    'publicising',
    ['社区书记', '公示决定', '表决没有通过', '公开票数和理由'],
    is.isRefusedByVote,
  ),
  row(
    'T12',
    'implementing',
    'claimDone',
    'verifying',
    ['负责人', '报告已办结', '附照片或票据', '安排办理反馈会验收'],
    is.hasProof,
  ),
  row(
    'T13a',
    'verifying',
    'accept',
    'publicising',
    ['议事长和居务监督', '验收通过', '两人都已签字', '准备公示办理结果'],
    is.isSigned,
  ),
  row('T13b', 'verifying', 'rework', 'implementing', [
    '议事长或居务监督',
    '验收退回整改',
    '写明问题，定新的期限',
    '返工次数加一',
  ]),
  // A4.5: residents looked at the published work and were right that it is not done.
  row(
    'T13c',
    'publicising',
    'redo',
    'implementing',
    ['社区书记', '异议成立，退回整改', '对办理结果的异议成立', '定新的期限，返工次数加一'],
    is.hasSetback,
  ),
  row(
    'T14',
    'publicising',
    'survey',
    'surveying',
    [
      TAKEN_BY.clock,
      '公示期满，请提出人和附议人评价',
      '结果公示期满，已答复提出人，异议都已答复',
      '请提出人和附议人评价，每人一次',
    ],
    is.canSurvey,
  ),
  row(
    'T15',
    'surveying',
    'close',
    'closed',
    [
      '提出人和附议人评价，或到时自动',
      '办结归档',
      '有答复、有着落，都已评价或评价期满',
      '归档，计入统计',
    ],
    is.canClose,
  ),
  row(
    'T16',
    'closed',
    'reopen',
    'implementing',
    ['提出人或居务监督', '重新办理', '期限内，有新情况，或三成以上评价不满意', '再次安排落实'],
    is.canReopen,
  ),
  row(
    'T17',
    BEFORE_THE_VOTE,
    'withdraw',
    'withdrawn',
    ['提出人', '撤回议题', '没有其他人附议，或议事会同意', '保留公开记录'],
    is.canWithdraw,
  ),
  row(
    'T18a',
    ['quickHandling', 'explaining', 'referred'],
    'finish',
    'surveying',
    ['首接人', '办理完毕并答复', '已答复提出人', '请提出人和附议人评价'],
    is.answered,
  ),
  row(
    'T18b',
    'declined',
    'finish',
    'surveying',
    [TAKEN_BY.clock, '复核期满', '没有申请复核，或复核维持原意见', '请提出人和附议人评价'],
    is.isDeclineFinal,
  ),
  row(
    'T18c',
    'deferred',
    'finish',
    'surveying',
    [TAKEN_BY.clock, '重新征集期满', '期限内没有重新征集', '请提出人和附议人评价'],
    is.isDeferralFinal,
  ),
]

/** The machine that every command asks. */
export const ITEM_MACHINE: TransitionTable<ItemStatus, ItemEvent, ItemFacts, ItemReason> & {
  readonly rows: readonly ItemRow[]
} = {
  name: 'agendaItem',
  wrongState: 'agenda.wrong_status',
  rows: ITEM_ROWS,
}

/**
 * What an act brings along itself, so that a button is not refused for want of the words that the
 * page behind it asks for. The command is judged by what was really written.
 */
export const BROUGHT_BY: Readonly<Partial<Record<ItemEvent, Partial<ItemFacts>>>> = {
  sendBack: { hasReply: true, hasDisposition: true },
  handleQuickly: { level: 'minor' },
  admit: { level: 'major', hasBasis: true, hasStakeholders: true },
  explain: { level: 'hard', hasLegalReason: true },
  decline: { hasReply: true, hasDisposition: true },
  refer: { hasOutsideBody: true },
  merge: { hasReply: true, hasDisposition: true, mergeTargetOpen: true, mergeTargetFits: true },
  agree: { hasMinutes: true },
  refuse: { hasReply: true, hasDisposition: true },
  reachThreshold: { hasMotion: true },
  consent: { hasAskedObjectionsTwice: true },
  recordDecision: { result: 'passed' },
  implement: { hasAction: true },
  giveBack: { hasSetback: true },
  redo: { hasSetback: true },
  claimDone: { hasProof: true },
  accept: { chairSigned: true, supervisorSigned: true },
  close: { hasAnsweredSurvey: true },
  reopen: { hasNewFacts: true },
  withdraw: { hasReply: true, hasDisposition: true, councilAgreedToWithdraw: true },
  finish: { hasReply: true, hasDisposition: true },
}
