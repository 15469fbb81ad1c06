import { olderThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { OutcomeModel, type OutcomeDocument } from './outcome.model'

export type { OutcomeBallot, OutcomeDocument } from './outcome.model'

/** @throws AppError `outcomes.already_published` when the unique index refuses a second one */
export async function insertOutcome(outcome: OutcomeDocument): Promise<void> {
  try {
    await OutcomeModel.create(outcome)
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('outcomes.already_published')
    throw error
  }
}

export async function findOutcome(
  communityId: string,
  outcomeId: string,
): Promise<OutcomeDocument | null> {
  return OutcomeModel.findOne({ communityId, _id: outcomeId }).lean()
}

/** One page and one more, newest first. */
export async function listOutcomes(
  communityId: string,
  gridId: string | undefined,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<OutcomeDocument[]> {
  return OutcomeModel.find({
    communityId,
    ...(gridId === undefined ? {} : { gridId }),
    ...olderThan(page.after),
  })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}
