import type { ActionStatus } from '@linyi/shared/domain/actions/action'
import type { IconName } from '../icon/icon-names'
import type { Tone } from '../status-badge/StatusBadge'

/** How the state of a piece of work looks: a tone and an icon beside the word. */
export const ACTION_LOOK: Record<ActionStatus, { tone: Tone; icon: IconName }> = {
  assigned: { tone: 'warn', icon: 'wait' },
  objected: { tone: 'warn', icon: 'talk' },
  accepted: { tone: 'info', icon: 'check' },
  inProgress: { tone: 'info', icon: 'wrench' },
  doneClaimed: { tone: 'info', icon: 'stamp' },
  verified: { tone: 'agree', icon: 'check' },
  closed: { tone: 'agree', icon: 'check' },
  infeasible: { tone: 'oppose', icon: 'cross' },
  stopped: { tone: 'plain', icon: 'cross' },
}
