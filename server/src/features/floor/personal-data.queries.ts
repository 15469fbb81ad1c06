import { STANCE_TEXT } from '@linyi/shared/domain/floor/motion'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { ownFloor } from './floor.store'

/**
 * What somebody moved and said in meetings. All of it names people by their account alone, so that the
 * record of what was moved, how long who spoke and how it came out stays as it was when one is erased,
 * and the name is gone from it: turns and votes are the meeting's figures, not the person's.
 */
export const floorData: PersonalDataPart = {
  title: '会议上的动议和发言',
  collections: ['floorMotions', 'floorSpeeches', 'floorPoints', 'floorDissents'],
  give: async (communityId, accountId) => {
    const { motions, speeches, points, dissents } = await ownFloor(communityId, accountId)
    return {
      我提出的动议: motions.map(({ movedText, movedAt }) => ({
        内容: movedText,
        时间: movedAt.toISOString(),
      })),
      我的发言: speeches.map(({ stance, requestedAt, startedAt, endedAt }) => ({
        立场: STANCE_TEXT[stance],
        举手时间: requestedAt.toISOString(),
        开始: startedAt?.toISOString() ?? null,
        结束: endedAt?.toISOString() ?? null,
      })),
      我提的程序问题: points.map(({ text, raisedAt }) => ({
        内容: text,
        时间: raisedAt.toISOString(),
      })),
      我登记的不同意见: dissents.map(({ reason, at }) => ({
        理由: reason,
        时间: at.toISOString(),
      })),
    }
  },
}
