import { LISTENING_TEXT_LIMITS } from '@linyi/shared/domain/listening/listening'
import { missingNote } from '@/components/act-page/missing-note'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { useNow } from '@/platform/clock'
import { dayChoices, timeChoices } from '@/platform/shanghai-times'
import { LISTENING_TEXT } from '../../listening.text'
import { usePlan, type PlanForm } from '../../use-plan'

/** When people have time: the evening first (夜话), an afternoon for those who go to bed early. */
const TIMES = ['09:30', '15:00', '18:30', '19:00', '19:30', '20:00'] as const
const DAYS_AHEAD = 9

const WORDS = [
  { field: 'theme', limit: LISTENING_TEXT_LIMITS.theme, hint: LISTENING_TEXT.themeHint },
  { field: 'venue', limit: LISTENING_TEXT_LIMITS.venue },
  { field: 'patronName', limit: LISTENING_TEXT_LIMITS.name },
  { field: 'patronTitle', limit: LISTENING_TEXT_LIMITS.title },
] as const

/** Calling a session: what about, who listens, where and when. */
export default function PlanPage() {
  const now = useNow()
  const { form, change, places, problems, submit, isBusy, error } = usePlan()
  const wrong = (field: keyof PlanForm, words: string) =>
    problems.includes(field) ? { error: words } : {}
  return (
    <Page
      title={LISTENING_TEXT.planTitle}
      width="form"
      acts={
        <BigButton
          text={LISTENING_TEXT.planSend}
          busy={isBusy}
          onTap={submit}
          {...missingNote(problems)}
        />
      }
    >
      {WORDS.map(({ field, limit, ...more }) => (
        <TextField
          key={field}
          label={LISTENING_TEXT[field]}
          limit={limit}
          value={form[field]}
          onChange={(value) => {
            change({ [field]: value })
          }}
          {...more}
          {...wrong(field, LISTENING_TEXT.need)}
        />
      ))}
      <ChoiceField
        label={LISTENING_TEXT.day}
        layout="tiles"
        options={dayChoices(now, 0, DAYS_AHEAD)}
        value={form.day}
        onChange={(day) => {
          change({ day })
        }}
        {...wrong('day', LISTENING_TEXT.needChoice)}
      />
      <ChoiceField
        label={LISTENING_TEXT.time}
        layout="tiles"
        options={timeChoices(TIMES)}
        value={form.time}
        onChange={(time) => {
          change({ time })
        }}
        {...wrong('time', LISTENING_TEXT.needChoice)}
      />
      <ChoiceField
        label={LISTENING_TEXT.scope}
        layout="tiles"
        options={places}
        value={form.place}
        onChange={(place) => {
          change({ place })
        }}
        {...wrong('place', LISTENING_TEXT.needChoice)}
      />
      {error === null ? null : <Notice tone="oppose" text={error} />}
    </Page>
  )
}
