import type { MediaState } from '@linyi/shared/domain/checks/media-check'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

/** How a state looks; the word stands beside it always. */
export const MEDIA_LOOK: Record<MediaState, { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'info', icon: 'wait' },
  held: { tone: 'warn', icon: 'wait' },
  refused: { tone: 'oppose', icon: 'cross' },
  passed: { tone: 'agree', icon: 'check' },
}
