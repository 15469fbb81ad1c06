import { reaches, type Fraction } from '../rules/fraction'

/** On which ground a closed matter is taken up again (T16). */
export const REOPEN_GROUNDS = ['newFacts', 'dissatisfied'] as const
export type ReopenGround = (typeof REOPEN_GROUNDS)[number]

export const REOPEN_GROUND_TEXT: Record<ReopenGround, string> = {
  newFacts: '有新情况',
  dissatisfied: '不满意的人数达到规定比例',
}

/** Whether the matter is solved: asked apart from how content somebody is (解决率, 满意率). */
export const SOLVED_ANSWERS = ['yes', 'partly', 'no'] as const
export type SolvedAnswer = (typeof SOLVED_ANSWERS)[number]

export const SOLVED_ANSWER_TEXT: Record<SolvedAnswer, string> = {
  yes: '解决了',
  partly: '部分解决',
  no: '没有解决',
}

/** The steps of contentment, from 1 to 5. */
export const SATISFACTION_WORDS: readonly string[] = [
  '很不满意',
  '不满意',
  '一般',
  '满意',
  '很满意',
]

/** 满意率 counts who is satisfied or very satisfied (A5). */
export const SATISFIED_FROM = 4

/** Who is asked: whose matter it is, who supports it, and homes that it affects (T14). */
export const RATER_STANDINGS = ['raiser', 'seconder', 'household'] as const
export type RaterStanding = (typeof RATER_STANDINGS)[number]

export const RATER_STANDING_TEXT: Record<RaterStanding, string> = {
  raiser: '提出人',
  seconder: '附议人',
  household: '受影响的住户',
}

/** One answer to the survey. `satisfied` counts from 1, very dissatisfied, to 5. */
export interface SurveyAnswer {
  readonly solved: SolvedAnswer
  readonly satisfied: number
}

/** What the answers of a survey add up to; each of those asked answers once at most. */
export interface SurveyCounts {
  readonly asked: number
  readonly answered: number
  readonly solvedCount: number
  readonly partlyCount: number
  readonly satisfiedCount: number
  /** The sum of all answers, for their average. */
  readonly satisfiedSum: number
  readonly dissatisfiedCount: number
}

export const NO_ANSWERS: SurveyCounts = {
  asked: 0,
  answered: 0,
  solvedCount: 0,
  partlyCount: 0,
  satisfiedCount: 0,
  satisfiedSum: 0,
  dissatisfiedCount: 0,
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
    solvedCount: solved === 'yes' ? 1 : 0,
    partlyCount: solved === 'partly' ? 1 : 0,
    satisfiedCount: satisfied >= SATISFIED_FROM ? 1 : 0,
    satisfiedSum: satisfied,
    dissatisfiedCount: satisfied <= dissatisfiedAtMost ? 1 : 0,
  }
}

/** What an answer changes, where it takes the place of an earlier one of the same person. */
export function changeOf(
  before: SurveyAnswer | null,
  after: SurveyAnswer,
  rules: SurveyRules,
): Omit<SurveyCounts, 'asked'> {
  const added = countOf(after, rules)
  if (before === null) return added
  const taken = countOf(before, rules)
  return {
    answered: 0,
    solvedCount: added.solvedCount - taken.solvedCount,
    partlyCount: added.partlyCount - taken.partlyCount,
    satisfiedCount: added.satisfiedCount - taken.satisfiedCount,
    satisfiedSum: added.satisfiedSum - taken.satisfiedSum,
    dissatisfiedCount: added.dissatisfiedCount - taken.dissatisfiedCount,
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

/** What decides who is asked about a matter. */
export interface AskedMatter {
  readonly raiserId: string
  readonly coRaiserIds: readonly string[]
  /** Who filed it; the same as the raiser where somebody without an account only spoke. */
  readonly filedById: string | null
  /** Who received it first and who led the work: nobody rates what they did themselves. */
  readonly handlerIds: readonly string[]
}

/** Somebody who is asked, and why. */
export interface AskedPerson {
  readonly accountId: string
  readonly standing: RaterStanding
}

/**
 * Who is asked: everybody whose matter it is and everybody who supports it, each once. An office that
 * filed what somebody without an account said is not asked in that person's place (they are called),
 * and nobody is asked about work of their own.
 */
export function askedOf(
  { raiserId, coRaiserIds, filedById, handlerIds }: AskedMatter,
  supporterIds: readonly string[],
): AskedPerson[] {
  const raisers = [raiserId, ...coRaiserIds].filter((id) => id !== filedById)
  const asked = new Map<string, RaterStanding>()
  for (const id of supporterIds) asked.set(id, 'seconder')
  for (const id of raisers) asked.set(id, 'raiser')
  for (const id of handlerIds) asked.delete(id)
  const people = [...asked].map(([accountId, standing]) => ({ accountId, standing }))
  return people.sort((a, b) => Number(a.standing !== 'raiser') - Number(b.standing !== 'raiser'))
}
