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
