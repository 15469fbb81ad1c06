import { Text, View } from '@tarojs/components'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { MEASURES_TEXT, UNIT_OPTIONS } from '../measures.text'
import type { Period, PeriodUnit } from '../period'
import './period-bar.scss'

/** Which month or year is shown, with one step back and one on. */
export function PeriodBar({
  unit,
  period,
  onUnit,
  onEarlier,
  onLater,
}: {
  unit: PeriodUnit
  period: Period
  onUnit: (unit: PeriodUnit) => void
  onEarlier: () => void
  onLater: () => void
}) {
  return (
    <View className="ly-stack">
      <ChipRow label={MEASURES_TEXT.units} options={UNIT_OPTIONS} value={unit} onChange={onUnit} />
      {unit === 'all' ? null : (
        <View className="period-bar">
          <Tappable className="period-bar__step" label={MEASURES_TEXT.earlier} onTap={onEarlier}>
            <Icon name="back" />
          </Tappable>
          <Text className="period-bar__text">{period.text}</Text>
          <Tappable
            className={`period-bar__step ${period.hasNext ? '' : 'period-bar__step--off'}`}
            label={MEASURES_TEXT.later}
            disabled={!period.hasNext}
            onTap={onLater}
          >
            <Icon name="forward" />
          </Tappable>
        </View>
      )}
    </View>
  )
}
