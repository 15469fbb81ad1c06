/** What a canvasser met at a door. */
export const DOOR_OUTCOMES = ['reached', 'refused', 'away'] as const
export type DoorOutcome = (typeof DOOR_OUTCOMES)[number]

export const DOOR_OUTCOME_TEXT: Record<DoorOutcome, string> = {
  reached: '已联系上',
  refused: '不愿参加',
  away: '家中无人',
}
