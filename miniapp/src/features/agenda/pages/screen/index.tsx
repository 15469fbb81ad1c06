import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import {
  ADMISSION_BASES,
  ADMISSION_BASIS_TEXT,
  DECLINE_REASON_TEXT,
  DECLINE_REASONS,
} from '@linyi/shared/domain/agenda/triage'
import { ActPage } from '@/components/act-page/ActPage'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { pageWithId } from '@/components/page/page-with-id'
import { STAFF_TEXT } from '../../staff.text'
import { useItem } from '../../use-item'
import { useScreening } from '../../use-screening'

const CHOICES = [
  { value: 'admit', text: STAFF_TEXT.admit, note: STAFF_TEXT.admitNote, icon: 'check' },
  { value: 'decline', text: STAFF_TEXT.decline, note: STAFF_TEXT.declineNote, icon: 'cross' },
] as const

const BASES = ADMISSION_BASES.map((basis) => ({ value: basis, text: ADMISSION_BASIS_TEXT[basis] }))

const REASONS = DECLINE_REASONS.map((reason) => ({
  value: reason,
  text: DECLINE_REASON_TEXT[reason],
}))

/** 初审: take the matter up, or answer why not. */
function ScreenPage({ id: itemId }: { id: string }) {
  const item = useItem(itemId)
  const { form, problems, change, submit, isBusy, error } = useScreening(itemId)
  return (
    <ActPage
      read={item}
      title={STAFF_TEXT.screenTitle}
      abilityOf={(item) => item.abilities.screen}
      buttonText={form.choice === 'decline' ? STAFF_TEXT.declineButton : STAFF_TEXT.admitButton}
      onSubmit={submit}
      problems={problems}
      isBusy={isBusy}
      error={error?.message ?? null}
    >
      <ChoiceField
        label={STAFF_TEXT.screenChoice}
        options={CHOICES}
        value={form.choice}
        onChange={(choice) => {
          change({ choice })
        }}
        {...(problems.choice === undefined ? {} : { error: problems.choice })}
      />
      {form.choice === 'admit' ? (
        <ChoiceField
          label={STAFF_TEXT.basis}
          hint={STAFF_TEXT.basisHint}
          options={BASES}
          value={form.basis}
          onChange={(basis) => {
            change({ basis })
          }}
          {...(problems.basis === undefined ? {} : { error: problems.basis })}
        />
      ) : null}
      {form.choice === 'decline' ? (
        <>
          <ChoiceField
            label={STAFF_TEXT.reason}
            options={REASONS}
            value={form.reason}
            onChange={(reason) => {
              change({ reason })
            }}
            {...(problems.reason === undefined ? {} : { error: problems.reason })}
          />
          <TextField
            label={STAFF_TEXT.reply}
            hint={STAFF_TEXT.replyHint}
            limit={ITEM_TEXT_LIMITS.reply}
            lines={5}
            value={form.reply}
            onChange={(reply) => {
              change({ reply })
            }}
            {...(problems.reply === undefined ? {} : { error: problems.reply })}
          />
        </>
      ) : null}
    </ActPage>
  )
}

export default pageWithId(STAFF_TEXT.screenTitle, ScreenPage)
