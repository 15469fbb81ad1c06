import type { SpeechView } from '@linyi/shared/contract/floor.contract'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { STANCE_LOOK, turnText } from '../floor.text'

/** For, against or the facts, with the number of the turn. */
export function StanceMark({ speech }: { speech: SpeechView }) {
  return <StatusBadge text={turnText(speech)} {...STANCE_LOOK[speech.stance]} />
}
