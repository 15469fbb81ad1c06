import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { ownMinutes } from './minutes.store'

/** What somebody confirmed or wished to have corrected in minutes; the minutes themselves are sealed. */
export const minutesData: PersonalDataPart = {
  title: '会议纪要的核对',
  collections: ['minutesConfirmations', 'minutesCorrections'],
  give: async (communityId, accountId) => {
    const { confirmations, corrections } = await ownMinutes(communityId, accountId)
    return {
      我确认的: confirmations.map(({ meetingId, at }) => ({
        会议: meetingId,
        时间: at.toISOString(),
      })),
      我提的更正: corrections.map(({ text, at, answer }) => ({
        内容: text,
        时间: at.toISOString(),
        答复: answer,
      })),
    }
  },
}
