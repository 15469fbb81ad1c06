import { ITEM_QUEUE_TEXT, ITEM_QUEUES } from '../agenda/item-queue'

/** What can wait for a person; each kind leads to one page and one act. */
export const TASK_KINDS = [
  'vote',
  'answerMerge',
  'survey',
  'decideAssignment',
  'explainDissent',
  'reportToEntruster',
  ...ITEM_QUEUES,
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** The act as it stands on the card. */
export const TASK_KIND_TEXT: Record<TaskKind, string> = {
  vote: '等您表决',
  answerMerge: '议题合并，请您答复',
  survey: '请您评价',
  decideAssignment: '请您答复分派异议',
  explainDissent: '请您解释不同意见',
  reportToEntruster: '请您向委托单位报告',
  ...ITEM_QUEUE_TEXT,
  // one person's own act, and called so
  signFourSteps: '请您签字（一监督）',
}

/** A queue of an office that waits as a whole: one card with the number in it. */
export const QUEUE_KINDS = [
  'verify',
  'candidates',
  'statements',
  'contentChecks',
  'feedback',
] as const
export type QueueKind = (typeof QUEUE_KINDS)[number]

export const QUEUE_KIND_TEXT: Record<QueueKind, string> = {
  verify: '待核实住址',
  candidates: '待审核候选人',
  statements: '待看护意见',
  contentChecks: '待核查内容',
  feedback: '待答复反馈',
}

/** What waits around a meeting: for whoever is called, and for those who prepare and hold it. */
export const MEETING_TASK_KINDS = [
  'attendMeeting',
  'prepareMeeting',
  'holdMeeting',
  'callMeeting',
  'draftMinutes',
  'readMinutes',
  'answerCorrection',
  'signMinutes',
] as const
export type MeetingTaskKind = (typeof MEETING_TASK_KINDS)[number]

export const MEETING_TASK_KIND_TEXT: Record<MeetingTaskKind, string> = {
  attendMeeting: '会议邀请，请您答复',
  prepareMeeting: '会议待通知',
  holdMeeting: '会议待主持',
  callMeeting: '待召集会议',
  draftMinutes: '会议纪要待起草',
  readMinutes: '请您核对会议纪要',
  answerCorrection: '纪要更正等您答复',
  signMinutes: '会议纪要请您签字',
}

/** What a ballot waits for from its offices: each with the page where it is done. */
export const BALLOT_TASK_KINDS = ['certifyBallot', 'answerChallenge', 'confirmPapers'] as const
export type BallotTaskKind = (typeof BALLOT_TASK_KINDS)[number]

export const BALLOT_TASK_KIND_TEXT: Record<BallotTaskKind, string> = {
  certifyBallot: '表决结果等您确认',
  answerChallenge: '结果有异议，等您复核',
  confirmPapers: '选票等您核对',
}

/** What a publication waits for from whoever publishes. */
export const OUTCOME_TASK_KINDS = ['answerObjection', 'fixOutcome'] as const
export type OutcomeTaskKind = (typeof OUTCOME_TASK_KINDS)[number]

export const OUTCOME_TASK_KIND_TEXT: Record<OutcomeTaskKind, string> = {
  answerObjection: '公示有异议，请您答复',
  fixOutcome: '定时公示没有发出，请您处理',
}
