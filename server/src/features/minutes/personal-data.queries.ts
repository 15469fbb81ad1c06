import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { attendancesOfAccount, meetingsByIds } from '../meetings/index'
import { forgetName } from './commands/forget-name'
import { ownMinutes, signaturesIn } from './minutes.store'

/**
 * What somebody confirmed, wished to have corrected and signed in minutes. The minutes name people by
 * keys, which an erased account leaves without a name; how free words are treated, `forgetName` says.
 */
export const minutesData: PersonalDataPart = {
  title: '会议纪要的核对',
  collections: ['minutesConfirmations', 'minutesCorrections'],
  give: async (communityId, accountId) => {
    const rows = await attendancesOfAccount(communityId, accountId)
    const meetingIds = rows.map(({ meetingId }) => meetingId)
    const [{ confirmations, corrections }, signatures, meetings] = await Promise.all([
      ownMinutes(communityId, accountId),
      signaturesIn(communityId, meetingIds, accountId),
      meetingsByIds(communityId, meetingIds),
    ])
    const of = ({ meetingId, at }: { readonly meetingId: string; readonly at: Date }) => ({
      会议: meetings.get(meetingId)?.title ?? '',
      时间: at.toISOString(),
    })
    return {
      我确认的: confirmations.map(of),
      我签字的: signatures.map(of),
      我提的更正: corrections.map((correction) => ({
        ...of(correction),
        内容: correction.text,
        答复: correction.answer,
      })),
    }
  },
  erase: forgetName,
}
