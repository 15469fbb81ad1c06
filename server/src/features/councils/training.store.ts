import { TrainingModel, type TrainingDocument } from './training.model'

export async function addTraining(training: TrainingDocument): Promise<void> {
  await TrainingModel.create(training)
}

/** Which of several people have been trained to chair. */
export async function trainedAmong(
  communityId: string,
  accountIds: readonly string[],
): Promise<Set<string>> {
  const ids = await TrainingModel.distinct('accountId', {
    communityId,
    accountId: { $in: [...accountIds] },
  })
  return new Set(ids)
}

/** The courses of a person, newest first. */
export async function trainingsOf(
  communityId: string,
  accountId: string,
): Promise<TrainingDocument[]> {
  return TrainingModel.find({ communityId, accountId }).sort({ _id: -1 }).limit(200).lean()
}

export async function isTrainedToChair(communityId: string, accountId: string): Promise<boolean> {
  return (await trainedAmong(communityId, [accountId])).has(accountId)
}

/** Gives the courses of one account to another, when two accounts turn out to be one person. */
export async function moveTrainings(
  communityId: string,
  fromAccountId: string,
  toAccountId: string,
): Promise<void> {
  await TrainingModel.updateMany(
    { communityId, accountId: fromAccountId },
    { $set: { accountId: toAccountId } },
  )
}
