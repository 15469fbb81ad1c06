import {
  changeOf,
  NO_ANSWERS,
  type AskedPerson,
  type SurveyAnswer,
} from '@linyi/shared/domain/agenda/item-survey'
import { answerOf } from '@linyi/shared/domain/ratings/rating.rules'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { newId } from '../../platform/ids'
import { ItemModel, type ItemDocument } from './item.model'
import type { ItemSurvey } from './item-parts.model'
import { SurveyAskModel, type SurveyAskDocument } from './item-survey.model'

export type { SurveyAskDocument } from './item-survey.model'

/** Tasks and answers of one person that are read at once. */
const OWN_MAX = 50
const ANSWERS_MAX = 2000

type Surveyed = Pick<ItemDocument, 'communityId' | 'survey'>

/** Asks all of them; a survey begins with nobody's answer. */
export async function openSurvey(
  { communityId, _id: itemId }: Pick<ItemDocument, 'communityId' | '_id'>,
  people: readonly AskedPerson[],
  endsAt: Date,
  at: Date,
): Promise<ItemSurvey> {
  const id = newId(at)
  await SurveyAskModel.insertMany(
    people.map(({ accountId, standing }) => ({
      _id: newId(at),
      communityId,
      surveyId: id,
      itemId,
      accountId,
      standing,
      householdId: null,
      endsAt,
      answeredAt: null,
      solved: null,
      satisfied: null,
      comment: null,
    })),
  )
  return { ...NO_ANSWERS, id, endsAt, asked: people.length, raiserComment: null }
}

/** What somebody is asked in the item's present survey, and has answered; null when not asked. */
export async function ownAsk(
  { communityId, survey }: Surveyed,
  accountId: string,
): Promise<SurveyAskDocument | null> {
  if (survey === null) return null
  return SurveyAskModel.findOne({ communityId, surveyId: survey.id, accountId }).lean()
}

/** Whether somebody is asked in the item's present survey, and has answered. */
export async function surveyAskOf(
  item: Surveyed,
  accountId: string,
): Promise<'asked' | 'answered' | null> {
  const ask = await ownAsk(item, accountId)
  if (ask === null) return null
  return ask.answeredAt === null ? 'asked' : 'answered'
}

/** An answer as it was given. */
export interface GivenAnswer extends SurveyAnswer {
  readonly comment: string | null
}

/** A home that was not asked asks for itself: once, by the unique index; false when it was there. */
export async function joinSurvey(
  { communityId, _id: itemId }: Pick<ItemDocument, 'communityId' | '_id'>,
  { id: surveyId, endsAt }: ItemSurvey,
  { accountId, householdId }: { readonly accountId: string; readonly householdId: string },
  now: Date,
): Promise<SurveyAskDocument | null> {
  const ask: SurveyAskDocument = {
    _id: newId(now),
    communityId,
    surveyId,
    itemId,
    accountId,
    standing: 'household',
    householdId,
    endsAt,
    answeredAt: null,
    solved: null,
    satisfied: null,
    comment: null,
  }
  try {
    await SurveyAskModel.create(ask)
    return ask
  } catch (error) {
    if (isDuplicateKey(error)) return null
    throw error
  }
}

/**
 * Writes one answer down and counts it, or what it changes; answers that come at the same moment all
 * count. Gives back the item as it then is, or null when this person's answer or the matter has
 * changed meanwhile.
 */
export async function writeAnswer(
  item: ItemDocument,
  survey: ItemSurvey,
  ask: SurveyAskDocument,
  { solved, satisfied, comment }: GivenAnswer,
  now: Date,
): Promise<ItemDocument | null> {
  const { communityId, _id, raiserId, rules } = item
  const { accountId, answeredAt } = ask
  const { modifiedCount } = await SurveyAskModel.updateOne(
    {
      communityId,
      surveyId: survey.id,
      accountId,
      answeredAt,
      solved: ask.solved,
      satisfied: ask.satisfied,
    },
    // what was said first keeps its time: a change corrects the answer of that day
    { $set: { solved, satisfied, comment, answeredAt: answeredAt ?? now } },
  )
  const before = answerOf(ask)
  const isSame = before?.solved === solved && before.satisfied === satisfied
  if (modifiedCount === 0 && !(isSame && ask.comment === comment)) return null
  const counts = Object.entries({
    ...changeOf(before, { solved, satisfied }, rules.agenda),
    // a home that asked for itself is asked from its answer on
    asked: ask.standing === 'household' && before === null ? 1 : 0,
  }).map(([name, by]) => [`survey.${name}`, by] as const)
  const own = accountId === raiserId ? { $set: { 'survey.raiserComment': comment } } : {}
  return ItemModel.findOneAndUpdate(
    { communityId, _id, status: { $in: ['surveying', 'closed'] }, 'survey.id': survey.id },
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
