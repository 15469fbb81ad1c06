/** What can wait for a person; each kind leads to one page and one act. */
export const TASK_KINDS = ['vote', 'screen', 'review', 'openBallot', 'publish'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** The act as it stands on the card. */
export const TASK_KIND_TEXT: Record<TaskKind, string> = {
  vote: '等您表决',
  screen: '待初审',
  review: '待党组织审议',
  openBallot: '待议事会讨论表决',
  publish: '待公示结果',
}

/** A queue of an office that waits as a whole: one card with the number in it. */
export const QUEUE_KINDS = ['verify'] as const
export type QueueKind = (typeof QUEUE_KINDS)[number]

export const QUEUE_KIND_TEXT: Record<QueueKind, string> = {
  verify: '待核实住址',
}
