import type { ResponseOf } from '@linyi/shared/contract/operations'
import { ProgressBar } from '@/components/progress-bar/ProgressBar'
import { sizeText } from '../councils.text'

/** The members against the fewest and the most the rules allow. */
export function SeatBar({ size }: { size: ResponseOf<'councils.show'>['size'] }) {
  return (
    <ProgressBar
      value={size.members}
      threshold={size.minimum}
      most={size.maximum}
      caption={sizeText(size)}
      thresholdText={`规则要求 ${String(size.minimum)} 至 ${String(size.maximum)} 人`}
    />
  )
}
