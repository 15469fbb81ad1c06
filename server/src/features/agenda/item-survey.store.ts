import { countOf, type SurveyAnswer } from '@linyi/shared/domain/agenda/item-survey'
import { newId } from '../../platform/ids'
import { ItemModel, type ItemDocument } from './item.model'
import type { ItemSurvey } from './item-parts.model'
import { SurveyAskModel, type SurveyAskDocument } from './item-survey.model'

/** Tasks and answers of one person that are read at once. */
const OWN_MAX = 50
const ANSWERS_MAX = 2000

/** Asks all of them; a survey begins with nobody's answer. */
export async function openSurvey(
  { communityId, _id: itemId }: Pick<ItemDocument, 'communityId' | '_id'>,
  accountIds: readonly string[],
  endsAt: Date,
  at: Date,
): Promise<ItemSurvey> {
  const id = newId(at)
  await SurveyAskModel.insertMany(
    accountIds.map((accountId) => ({
      _id: newId(at),
      communityId,
      surveyId: id,
      itemId,
      accountId,
      endsAt,
      answeredAt: null,
      solved: null,
      satisfied: null,
      comment: null,
    })),
  )
  return {
    id,
    endsAt,
    asked: accountIds.length,
    answered: 0,
    solvedCount: 0,
    satisfiedSum: 0,
    dissatisfiedCount: 0,
    raiser: null,
  }
}

/** Whether somebody is asked in the item's present survey, and has answered. */
export async function surveyAskOf(
  { communityId, survey }: Pick<ItemDocument, 'communityId' | 'survey'>,
  accountId: string,
): Promise<'asked' | 'answered' | null> {
  if (survey === null) return null
  const ask = await SurveyAskModel.findOne({ communityId, surveyId: survey.id, accountId }).lean()
  if (ask === null) return null
  return ask.answeredAt === null ? 'asked' : 'answered'
}

/** An answer as it was given. */
export interface GivenAnswer extends SurveyAnswer {
  readonly accountId: string
  readonly comment: string | null
}

/**
 * Writes one answer down, once, and counts it; answers that come at the same moment all count. Gives
 * back the item as it then is, or null when this person has answered already or the survey is over.
 */
export async function addSurveyAnswer(
  item: ItemDocument,
  survey: ItemSurvey,
  { accountId, ...answer }: GivenAnswer,
  now: Date,
): Promise<ItemDocument | null> {
  const { communityId, _id, raiserId, rules } = item
  const { modifiedCount } = await SurveyAskModel.updateOne(
    { communityId, surveyId: survey.id, accountId, answeredAt: null },
    { $set: { ...answer, answeredAt: now } },
  )
  if (modifiedCount === 0) return null
  const counts = Object.entries(countOf(answer, rules.agenda)).map(
    ([name, by]) => [`survey.${name}`, by] as const,
  )
  const own = accountId === raiserId ? { $set: { 'survey.raiser': answer } } : {}
  return ItemModel.findOneAndUpdate(
    { communityId, _id, status: 'surveying', 'survey.id': survey.id },
    { ...own, $inc: { ...Object.fromEntries(counts), version: 1 } },
    { returnDocument: 'after' },
  ).lean()
}

/** Items that wait for this person's answer. */
export async function itemIdsToRate(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<string[]> {
  const rows = await SurveyAskModel.find({
    communityId,
    accountId,
    answeredAt: null,
    endsAt: { $gt: now },
  })
    .select({ itemId: 1, _id: 0 })
    .sort({ endsAt: 1 })
    .limit(OWN_MAX)
    .lean()
  return rows.map(({ itemId }) => itemId)
}

/** What a person has said of matters, for the person's own file. */
export async function surveyAnswersOf(
  communityId: string,
  accountId: string,
): Promise<SurveyAskDocument[]> {
  return SurveyAskModel.find({ communityId, accountId, answeredAt: { $ne: null } })
    .limit(ANSWERS_MAX)
    .lean()
}

/** Takes a person's own words out of the answers; the answers stay counted. */
export async function dropSurveyComments(communityId: string, accountId: string): Promise<void> {
  await SurveyAskModel.updateMany(
    { communityId, accountId, comment: { $ne: null } },
    { $set: { comment: null } },
  )
}
