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
  'agenda.extended': '延期',
  'agenda.supervised': '超期督办',
}

/** The title of a step; a record is called by its kind. */
export function stepTitle(type: string, data: Readonly<Record<string, unknown>>): string {
  const kind = data['kind']
  if (type === 'agenda.recorded' && typeof kind === 'string') {
    return RECORD_KIND_TEXT[kind as RecordKind]
  }
  return STEP_TITLE[type] ?? type
}
