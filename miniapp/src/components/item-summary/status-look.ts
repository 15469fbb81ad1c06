import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { IconName } from '../icon/icon-names'
import type { Tone } from '../status-badge/StatusBadge'

/** How a status looks: a tone and an icon beside the word, never colour alone. */
export const STATUS_LOOK: Record<ItemStatus, { tone: Tone; icon: IconName }> = {
  checking: { tone: 'info', icon: 'wait' },
  submitted: { tone: 'info', icon: 'wait' },
  screening: { tone: 'info', icon: 'wait' },
  quickHandling: { tone: 'info', icon: 'wait' },
  explaining: { tone: 'info', icon: 'talk' },
  referred: { tone: 'info', icon: 'building' },
  endorsing: { tone: 'warn', icon: 'endorse' },
  partyReview: { tone: 'info', icon: 'shield' },
  scheduled: { tone: 'info', icon: 'talk' },
  deliberating: { tone: 'info', icon: 'talk' },
  voting: { tone: 'brand', icon: 'ballot' },
  resolved: { tone: 'agree', icon: 'check' },
  implementing: { tone: 'brand', icon: 'wait' },
  verifying: { tone: 'info', icon: 'check' },
  publicising: { tone: 'agree', icon: 'notice' },
  surveying: { tone: 'warn', icon: 'edit' },
  closed: { tone: 'agree', icon: 'check' },
  declined: { tone: 'plain', icon: 'cross' },
  deferred: { tone: 'plain', icon: 'abstain' },
  merged: { tone: 'plain', icon: 'agenda' },
  withdrawn: { tone: 'plain', icon: 'cross' },
}
