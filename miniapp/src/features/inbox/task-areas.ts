import type {
  BallotTaskKind,
  MeetingTaskKind,
  OutcomeTaskKind,
  QueueKind,
  TaskKind,
} from '@linyi/shared/domain/inbox/task'

/** The parts of an office's day, in which its many kinds of task are found again. */
export const TASK_AREAS = [
  'items',
  'works',
  'votes',
  'meetings',
  'outcomes',
  'homes',
  'words',
] as const
export type TaskArea = (typeof TASK_AREAS)[number]

/** Short words: each row of buttons on a phone pushes the tasks further down. */
export const TASK_AREA_TEXT: Record<TaskArea, string> = {
  items: '议题',
  works: '落实',
  votes: '表决',
  meetings: '议事会',
  outcomes: '公示',
  homes: '住址',
  words: '看护',
}

type CardKind = TaskKind | QueueKind | MeetingTaskKind | BallotTaskKind | OutcomeTaskKind

export const AREA_OF: Record<CardKind, TaskArea> = {
  check: 'items',
  screen: 'items',
  handle: 'items',
  review: 'items',
  supervise: 'items',
  decideWithdrawal: 'items',
  answerMerge: 'items',
  explainDissent: 'items',
  reportToEntruster: 'items',
  survey: 'items',
  implement: 'works',
  claimDone: 'works',
  inspect: 'works',
  signFourSteps: 'works',
  decideAssignment: 'works',
  vote: 'votes',
  openBallot: 'votes',
  certifyBallot: 'votes',
  answerChallenge: 'votes',
  confirmPapers: 'votes',
  attendMeeting: 'meetings',
  prepareMeeting: 'meetings',
  holdMeeting: 'meetings',
  callMeeting: 'meetings',
  draftMinutes: 'meetings',
  readMinutes: 'meetings',
  answerCorrection: 'meetings',
  signMinutes: 'meetings',
  candidates: 'meetings',
  publish: 'outcomes',
  answerObjection: 'outcomes',
  fixOutcome: 'outcomes',
  verify: 'homes',
  statements: 'words',
  contentChecks: 'words',
  feedback: 'words',
}
