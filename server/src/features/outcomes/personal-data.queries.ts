import { picturesOf } from '@linyi/shared/domain/outcomes/outcome-content'
import { OBJECTION_STATUS_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { dropObjectionWords, objectionsBy } from './objection.store'
import { outcomesEditedBy } from './outcome.store'

/** What somebody objected to publications, and what they were told. */
export const objectionsData: PersonalDataPart = {
  title: '对公示的异议',
  collections: ['outcomeObjections'],
  give: async (communityId, accountId) => {
    const objections = await objectionsBy(communityId, accountId)
    return objections.map(({ title, text, at, status, answer }) => ({
      公示: title,
      异议: text,
      时间: at.toISOString(),
      结果: OBJECTION_STATUS_TEXT[status],
      答复: answer?.text ?? null,
    }))
  },
  erase: dropObjectionWords,
}

/** Publications somebody wrote in office: they stay, and so do the pictures in them. */
export const publicationsData: PersonalDataPart = {
  title: '任职期间发布的公示',
  collections: ['outcomes'],
  give: async (communityId, accountId) => {
    const outcomes = await outcomesEditedBy(communityId, accountId)
    return outcomes.map(({ title, publishedAt }) => ({
      标题: title,
      发布时间: publishedAt?.toISOString() ?? null,
    }))
  },
  keptPhotoIds: async (communityId, accountId) =>
    (await outcomesEditedBy(communityId, accountId)).flatMap((outcome) =>
      picturesOf(outcome).map(({ id }) => id),
    ),
}
