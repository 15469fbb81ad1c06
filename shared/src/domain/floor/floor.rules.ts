/** Figures of the rules of order that stand beside those of the meeting itself. */
export interface FloorFigures {
  readonly amendmentsPerMotion: number
  readonly pointsPerMotion: number
  /** Seconds that must pass before the chair asks again, and before silence counts as consent. */
  readonly consensusPauseSeconds: number
  /** Minutes after which a vote closes though the chair does not close it. */
  readonly voteMinutes: number
  readonly basis: string
}

/** The figures until a community writes its own. */
export const FLOOR_DEFAULT: FloorFigures = {
  amendmentsPerMotion: 3,
  pointsPerMotion: 2,
  consensusPauseSeconds: 20,
  voteMinutes: 15,
  basis:
    '一时一动议、发言机会均等、主持人中立、充分辩论后表决，参照南塘议事规则；修正案数、程序问题次数和询问间隔为建议值',
}

/** All figures the floor is judged by, as a meeting has copied them. */
export interface FloorRules extends Omit<FloorFigures, 'basis'> {
  /** Motions a meeting deals with at most, amendments not counted. */
  readonly motionsMax: number
  readonly speechSeconds: number
  readonly speechesPerMotion: number
}

/** The figures of the floor out of the rules of a meeting. */
export function floorRulesOf(rules: {
  readonly maxMotions: number
  readonly speechSeconds: number
  readonly speechesPerMotion: number
  readonly floor: FloorFigures
}): FloorRules {
  const { maxMotions, speechSeconds, speechesPerMotion, floor } = rules
  return { ...floor, motionsMax: maxMotions, speechSeconds, speechesPerMotion }
}
