import type { ItemStatus } from '../agenda/item'
import type { MeetingType } from './meeting'

const DECIDED: readonly ItemStatus[] = ['resolved', 'implementing', 'verifying', 'publicising']
const OPEN: readonly ItemStatus[] = [
  'screening',
  'endorsing',
  'partyReview',
  'scheduled',
  'deliberating',
]

/**
 * What each kind of meeting can be about: the council decides on what is on its list (T7a), reports
 * back on what was decided, and is heard, coordinates and reviews before, during and after.
 */
export const FITTING_STATUSES: Record<MeetingType, readonly ItemStatus[]> = {
  topicDiscussion: ['scheduled'],
  jointCouncil: ['scheduled'],
  handlingFeedback: DECIDED,
  hearing: OPEN,
  coordination: [...OPEN, ...DECIDED],
  review: [...DECIDED, 'surveying', 'closed'],
}
