import { allow, deny } from '../decision'
import type { TransitionTable } from '../machine'
import type { MediaDoubt, MediaState } from './media-check'

/** What can happen to a picture or recording that others will see. */
export const MEDIA_EVENTS = [
  'clear',
  'doubt',
  'condemn',
  'pass',
  'refuse',
  'takeDown',
  'appeal',
] as const
export type MediaEvent = (typeof MEDIA_EVENTS)[number]

export type MediaReason =
  | 'checks.media_settled'
  | 'checks.media_appeal_over'
  | 'checks.media_appeal_used'

/** What the machine must know beside the state. */
export interface MediaFacts {
  /** Why a person looks, where one does. */
  readonly doubt: MediaDoubt | null
  readonly appealUntil: Date | null
  readonly isAppealed: boolean
}

/** An answer that came too late is still an answer, as long as nobody has decided. */
const waitedInVain = ({ doubt }: MediaFacts) =>
  doubt === 'noAnswer' ? allow() : deny('checks.media_settled' as const)

/** Nothing is shown to others in any state but `passed`, which it leaves only when somebody takes it down. */
export const MEDIA_MACHINE: TransitionTable<MediaState, MediaEvent, MediaFacts, MediaReason> = {
  name: 'media',
  wrongState: 'checks.media_settled',
  rows: [
    { rule: 'clear', from: ['waiting'], event: 'clear', to: 'passed' },
    { rule: 'doubt', from: ['waiting'], event: 'doubt', to: 'held' },
    { rule: 'condemn', from: ['waiting'], event: 'condemn', to: 'refused' },
    { rule: 'clear late', from: ['held'], event: 'clear', to: 'passed', guard: waitedInVain },
    { rule: 'condemn late', from: ['held'], event: 'condemn', to: 'refused', guard: waitedInVain },
    { rule: 'pass', from: ['held'], event: 'pass', to: 'passed' },
    { rule: 'refuse', from: ['held'], event: 'refuse', to: 'refused' },
    { rule: 'take down', from: ['passed'], event: 'takeDown', to: 'refused' },
    {
      rule: 'appeal',
      from: ['refused'],
      event: 'appeal',
      to: 'held',
      guard: ({ appealUntil, isAppealed }, now) => {
        if (isAppealed) return deny('checks.media_appeal_used')
        return appealUntil !== null && now < appealUntil
          ? allow()
          : deny('checks.media_appeal_over')
      },
    },
  ],
}
