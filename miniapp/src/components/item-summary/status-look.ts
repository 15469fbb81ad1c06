import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { IconName } from '../icon/icon-names'
import type { Tone } from '../status-badge/StatusBadge'

/** How a status looks: a tone and an icon beside the word, never colour alone. */
export const STATUS_LOOK: Record<ItemStatus, { tone: Tone; icon: IconName }> = {
  submitted: { tone: 'info', icon: 'wait' },
  screening: { tone: 'info', icon: 'wait' },
  endorsing: { tone: 'warn', icon: 'endorse' },
  partyReview: { tone: 'info', icon: 'shield' },
  scheduled: { tone: 'info', icon: 'talk' },
  deliberating: { tone: 'info', icon: 'talk' },
  voting: { tone: 'brand', icon: 'ballot' },
  resolved: { tone: 'agree', icon: 'check' },
  publicising: { tone: 'agree', icon: 'notice' },
  declined: { tone: 'plain', icon: 'cross' },
  deferred: { tone: 'plain', icon: 'abstain' },
}
