import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { TextField } from '@/components/field/TextField'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { useIsWide } from '@/platform/wide'
import { MEASURES_TEXT, UNIT_OPTIONS } from '../measures.text'
import type { OwnPeriod, Period, PeriodUnit, TypedDays } from '../period'
import './period-bar.scss'

/** Two days, typed: any period somebody reports about. */
function OwnDays({
  typed,
  errors: { fromError, toError },
  onType,
}: {
  typed: TypedDays
  errors: OwnPeriod
  onType: (typed: TypedDays) => void
}) {
  return (
    <View className="period-bar__days">
      <TextField
        label={MEASURES_TEXT.from}
        hint={MEASURES_TEXT.dayHint}
        kind="number"
        limit={8}
        value={typed.from}
        {...(fromError === undefined ? {} : { error: fromError })}
        onChange={(from) => {
          onType({ ...typed, from })
        }}
      />
      <TextField
        label={MEASURES_TEXT.to}
        hint={MEASURES_TEXT.dayHint}
        kind="number"
        limit={8}
        value={typed.to}
        {...(toError === undefined ? {} : { error: toError })}
        onChange={(to) => {
          onType({ ...typed, to })
        }}
      />
    </View>
  )
}

/** Which month or year is shown, with one step back and one on; or any two days. */
export function PeriodBar({
  unit,
  period,
  typed,
  errors,
  onUnit,
  onType,
  onEarlier,
  onLater,
}: {
  unit: PeriodUnit
  period: Period
  typed: TypedDays
  errors: OwnPeriod
  onUnit: (unit: PeriodUnit) => void
  onType: (typed: TypedDays) => void
  onEarlier: () => void
  onLater: () => void
}) {
  const isWide = useIsWide()
  const [isOpen, setOpen] = useState(false)
  const hasUnits = isWide || isOpen || unit !== 'month'
  return (
    <View className="ly-stack">
      <View className="period-bar__units">
        {hasUnits ? (
          <ChipRow
            label={MEASURES_TEXT.units}
            options={UNIT_OPTIONS}
            value={unit}
            onChange={onUnit}
          />
        ) : null}
      </View>
      {unit === 'own' ? <OwnDays typed={typed} errors={errors} onType={onType} /> : null}
      {unit === 'month' || unit === 'year' ? (
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
          {hasUnits ? null : (
            <Tappable
              className="period-bar__more"
              onTap={() => {
                setOpen(true)
              }}
            >
              <Text>{MEASURES_TEXT.otherUnit}</Text>
            </Tappable>
          )}
        </View>
      ) : null}
    </View>
  )
}
