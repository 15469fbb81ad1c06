import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import { useState } from 'react'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { closingOptions, eveningIn, isWithin } from '../../closing-options'
import { OPEN_TEXT, windowText } from '../../open.text'
import type { OpenState } from '../../use-open-ballot'

const DAYS_TYPED = 2

/** Third page: what the council's discussion brought, and when the vote ends. */
export function OpenWhen({ open, now }: { open: OpenState; now: Date }) {
  const { form, problems, change } = open
  const limits = open.preview?.data ?? { windowHoursMin: 24, windowDaysMax: 60 }
  const [days, setDays] = useState('')
  const window = windowText(limits.windowHoursMin, limits.windowDaysMax)
  const chosen = days === '' ? null : eveningIn(Number(days), now)
  const isOut = chosen !== null && !isWithin(chosen, now, limits)
  return (
    <>
      <TextField
        label={OPEN_TEXT.deliberation}
        hint={OPEN_TEXT.deliberationHint}
        limit={ITEM_TEXT_LIMITS.minutes}
        lines={4}
        value={form.deliberation}
        onChange={(deliberation) => {
          change({ deliberation })
        }}
        {...(problems.deliberation === undefined ? {} : { error: problems.deliberation })}
      />
      <ChoiceField
        label={OPEN_TEXT.closes}
        hint={window}
        options={closingOptions(now, limits)}
        value={form.closesAt}
        onChange={(closesAt) => {
          setDays('')
          change({ closesAt })
        }}
        {...(problems.closesAt === undefined ? {} : { error: problems.closesAt })}
      />
      <TextField
        label={OPEN_TEXT.otherDays}
        kind="number"
        limit={DAYS_TYPED}
        value={days}
        onChange={(typed) => {
          setDays(typed)
          const evening = eveningIn(Number(typed), now)
          const isGood = /^\d+$/.test(typed) && isWithin(evening, now, limits)
          change({ closesAt: isGood ? evening.toISOString() : null })
        }}
        {...(isOut ? { error: window } : {})}
      />
    </>
  )
}
