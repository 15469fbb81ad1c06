import { FOUR_STEP_TEXT, type FourStep } from './four-steps'
import { RECORD_KIND_TEXT, type RecordKind } from './item-record'
import { ITEM_ROWS, type ItemEvent } from './item.machine'

/** The event that each step of the machine leaves in the timeline. */
export const EVENT_OF: Record<ItemEvent, string> = {
  clear: 'agenda.cleared',
  sendBack: 'agenda.sentBack',
  claim: 'agenda.claimed',
  handleQuickly: 'agenda.taken',
  admit: 'agenda.admitted',
  explain: 'agenda.explaining',
  decline: 'agenda.declined',
  refer: 'agenda.referred',
  merge: 'agenda.merged',
  undoMerge: 'agenda.unmerged',
  appeal: 'agenda.appealed',
  reachThreshold: 'agenda.thresholdReached',
  lapse: 'agenda.lapsed',
  revive: 'agenda.revived',
  agree: 'agenda.agreed',
  refuse: 'agenda.refused',
  returnToScreening: 'agenda.returned',
  deliberate: 'agenda.deliberated',
  leaveOver: 'agenda.leftOver',
  putToVote: 'ballots.opened',
  postpone: 'agenda.postponed',
  resume: 'agenda.resumed',
  escalate: 'agenda.escalated',
  consent: 'agenda.consented',
  recordDecision: 'agenda.decisionRecorded',
  decide: 'ballots.tallied',
  publish: 'outcomes.published',
  implement: 'agenda.assigned',
  giveBack: 'agenda.givenBack',
  claimDone: 'agenda.doneClaimed',
  accept: 'agenda.accepted',
  rework: 'agenda.reworked',
  survey: 'agenda.surveyed',
  close: 'agenda.closed',
  reopen: 'agenda.reopened',
  withdraw: 'agenda.withdrawn',
  finish: 'agenda.finished',
}

/** What a step of the timeline is called: the title of its row, and of acts that move nothing. */
const STEP_TITLE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ITEM_ROWS.map(({ event, title }) => [EVENT_OF[event], title])),
  'agenda.thresholdReached': '附议人数已够，提交党组织审议',
  'agenda.finished': '办理完毕并答复',
  'ballots.tallied': '表决截止并计票',
  'ballots.extended': '表决时间延长一次',
  'ballots.annulled': '表决作废',
  'outcomes.published': '公示决定',
  'agenda.raised': '提出议题',
  'agenda.contacted': '联系提出人',
  'agenda.moved': '书记动议，提交党组织审议',
  'agenda.corrected': '更正类别或范围',
  'agenda.supported': '附议进展',
  'agenda.paperCounted': '计入纸质附议',
  'agenda.mergedHere': '有同类议题并入',
  'agenda.unmergedHere': '并入的议题已撤出',
  'agenda.invited': '邀请有关各方',
  'agenda.placedOnMeeting': '列入会议议程',
  'agenda.meetingNoticed': '会议已通知',
  'agenda.takenOffMeeting': '移出会议议程',
  'agenda.heardInMeeting': '会上通报情况',
  'agenda.withdrawalAsked': '提出人申请撤回',
  'agenda.withdrawalRefused': '议事会不同意撤回',
  'agenda.motionStated': '动议提出讨论',
  'agenda.motionAmended': '动议修正',
  'agenda.motionWithdrawn': '动议撤回',
  'agenda.votedByHands': '举手表决并计票',
  'agenda.signed': '验收签字',
  'agenda.executionPublished': '公示办理结果',
  'agenda.surveyAnswered': '提出人评价',
  'actions.assigned': '增加办理事项',
  'actions.accepted': '接办',
  'actions.objected': '对分派提出异议',
  'actions.reassigned': '异议成立，换负责人',
  'actions.objectionRejected': '异议不成立，由原负责人办理',
  'actions.partAdded': '增加协办人',
  'actions.partDone': '协办完成',
  'actions.doneClaimed': '一项工作报办结',
  'actions.verified': '一项工作验收合格',
  'actions.reworked': '一项工作退回整改',
  'actions.infeasible': '办不到，说明原因',
  'actions.linkMade': '给外部单位发办理链接',
  'actions.linkRevoked': '收回外部单位的链接',
  'resolutions.arranged': '确定决议的执行单位',
  'resolutions.superseded': '决议由新决议代替',
  'resolutions.annulled': '决议被撤销',
  'resolutions.reported': '向委托单位报告',
  'resolutions.replied': '委托单位答复',
  'resolutions.dissented': '记录不同意见',
  'resolutions.explained': '向有不同意见的人解释',
  'agenda.fourStepRecorded': '四议两公开',
  'agenda.fourStepsSigned': '居务监督签字（一监督）',
  'agenda.extended': '延期',
  'agenda.supervised': '超期督办',
}

/** The title of a step; a record is called by its kind, a deliberation of 四议两公开 by its name. */
export function stepTitle(type: string, data: Readonly<Record<string, unknown>>): string {
  const kind = data['kind']
  if (type === 'agenda.recorded' && typeof kind === 'string') {
    return RECORD_KIND_TEXT[kind as RecordKind]
  }
  const step = data['fourStep']
  if (typeof step === 'string') return `四议两公开：${FOUR_STEP_TEXT[step as FourStep]}`
  return STEP_TITLE[type] ?? type
}
