import { registerStoredTexts } from '../../platform/content/stored-texts'
import { findMinutes } from './minutes.store'

/** What those present are asked to read is checked when its recorder sends it to them. */
registerStoredTexts('minutes.send', async ({ meetingId }, { communityId }) => {
  const minutes = await findMinutes(communityId, String(meetingId))
  if (minutes === null) return { texts: [] }
  const { opening, closing, sections } = minutes.content
  const texts = [opening, ...sections.map(({ text }) => text), closing]
  return { texts: texts.filter((text) => text !== '') }
})
