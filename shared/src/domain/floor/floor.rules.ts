/** Figures for the rules of order, a part of the rule set that a meeting copies. */
export interface FloorRules {
  /** Motions a meeting deals with at most, amendments not counted. */
  readonly motionsMax: number
  readonly amendmentsPerMotion: number
  readonly speechSeconds: number
  readonly speechesPerMotion: number
  readonly pointsPerMotion: number
  /** Seconds that must pass before the chair asks again, and before silence counts as consent. */
  readonly consensusPauseSeconds: number
  /** Minutes after which a vote closes though the chair does not close it. */
  readonly voteMinutes: number
  readonly basis: string
}

/** The figures until a community writes its own. */
export const FLOOR_DEFAULT: FloorRules = {
  motionsMax: 5,
  amendmentsPerMotion: 3,
  speechSeconds: 120,
  speechesPerMotion: 2,
  pointsPerMotion: 2,
  consensusPauseSeconds: 20,
  voteMinutes: 15,
  basis:
    '南塘议事规则：每次发言不超过两分钟，每人每个动议不超过两次；一时一动议；每次会议动议数、修正案数和询问间隔为建议值',
}
