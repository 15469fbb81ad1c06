/** Queues of the place of work (工作台): each is one act of one office. */
export const ITEM_QUEUES = [
  'check',
  'screen',
  'handle',
  'review',
  'openBallot',
  'publish',
  'implement',
  'claimDone',
  'inspect',
  'signFourSteps',
  'decideWithdrawal',
  'supervise',
] as const
export type ItemQueue = (typeof ITEM_QUEUES)[number]

export const ITEM_QUEUE_TEXT: Record<ItemQueue, string> = {
  check: '待内容核对',
  screen: '待初审',
  handle: '待办理答复',
  review: '待党组织审议',
  openBallot: '待议事会讨论表决',
  publish: '待公示结果',
  implement: '待安排落实',
  claimDone: '落实中',
  inspect: '待验收',
  signFourSteps: '待居务监督签字',
  decideWithdrawal: '待决定是否同意撤回',
  supervise: '超期督办',
}
