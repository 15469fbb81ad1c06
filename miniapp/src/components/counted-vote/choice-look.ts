import type { Choice } from '@linyi/shared/domain/ballots/ballot'
import type { IconName } from '../icon/icon-names'

export type ChoiceTone = 'agree' | 'oppose' | 'abstain'

/** A choice is a colour, an icon and a word together. */
export const CHOICE_LOOK: Record<Choice, { tone: ChoiceTone; icon: IconName }> = {
  yes: { tone: 'agree', icon: 'check' },
  no: { tone: 'oppose', icon: 'cross' },
  abstain: { tone: 'abstain', icon: 'abstain' },
}
