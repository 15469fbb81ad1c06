import { reaches, type Fraction } from '../rules/fraction'

/** On which ground a closed matter is taken up again (T16). */
export const REOPEN_GROUNDS = ['newFacts', 'dissatisfied'] as const
export type ReopenGround = (typeof REOPEN_GROUNDS)[number]

export const REOPEN_GROUND_TEXT: Record<ReopenGround, string> = {
  newFacts: '有新情况',
  dissatisfied: '不满意的人数达到规定比例',
}

/** One answer to the survey. `satisfied` counts from 1, very dissatisfied, to 5. */
export interface SurveyAnswer {
  readonly solved: boolean
  readonly satisfied: number
}

/** What the answers of a survey add up to; each of those asked answers once at most. */
export interface SurveyCounts {
  readonly asked: number
  readonly answered: number
  readonly solvedCount: number
  /** The sum of all answers, for their average. */
  readonly satisfiedSum: number
  readonly dissatisfiedCount: number
}

/** The figures by which dissatisfaction is told. */
interface SurveyRules {
  readonly dissatisfiedAtMost: number
  readonly dissatisfiedShare: Fraction
}

/** What one answer adds to the counts. */
export function countOf(
  { solved, satisfied }: SurveyAnswer,
  { dissatisfiedAtMost }: SurveyRules,
): Omit<SurveyCounts, 'asked'> {
  return {
    answered: 1,
    solvedCount: solved ? 1 : 0,
    satisfiedSum: satisfied,
    dissatisfiedCount: satisfied <= dissatisfiedAtMost ? 1 : 0,
  }
}

/** Whether everybody who was asked has answered; nobody has to be waited for any more. */
export function isAnswered({ asked, answered }: SurveyCounts): boolean {
  return asked > 0 && answered >= asked
}

/** Whether so many of those who answered are not content that this alone reopens the matter (T16). */
export function isWidelyDissatisfied(counts: SurveyCounts | null, rules: SurveyRules): boolean {
  if (counts === null || counts.answered === 0) return false
  return reaches(counts.dissatisfiedCount, counts.answered, rules.dissatisfiedShare)
}

/** The average in tenths, as it is shown; null before anybody has answered. */
export function averageOf({ answered, satisfiedSum }: SurveyCounts): number | null {
  return answered === 0 ? null : Math.round((satisfiedSum / answered) * 10) / 10
}

/** Who is asked: everybody whose matter it is and everybody who supports it, each once. */
export function askedOf(
  item: { readonly raiserId: string; readonly coRaiserIds: readonly string[] },
  supporterIds: readonly string[],
): string[] {
  return [...new Set([item.raiserId, ...item.coRaiserIds, ...supporterIds])]
}
