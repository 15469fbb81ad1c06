import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import { ActPage } from '@/components/act-page/ActPage'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { pageWithId } from '@/components/page/page-with-id'
import { STAFF_TEXT } from '../../staff.text'
import { useItem } from '../../use-item'
import { useReview } from '../../use-review'

const CHOICES = [
  { value: 'agree', text: STAFF_TEXT.agree, note: STAFF_TEXT.agreeNote, icon: 'check' },
  { value: 'refuse', text: STAFF_TEXT.refuse, note: STAFF_TEXT.refuseNote, icon: 'cross' },
] as const

/** 党组织审议: to the council, or not and why. */
function ReviewPage({ id: itemId }: { id: string }) {
  const item = useItem(itemId)
  const { form, problems, change, submit, isBusy, error } = useReview(itemId)
  const refuses = form.choice === 'refuse'
  return (
    <ActPage
      read={item}
      title={STAFF_TEXT.reviewTitle}
      abilityOf={(item) => item.abilities.review}
      buttonText={refuses ? STAFF_TEXT.refuseButton : STAFF_TEXT.agreeButton}
      onSubmit={submit}
      problems={problems}
      isBusy={isBusy}
      error={error?.message ?? null}
    >
      <ChoiceField
        label={STAFF_TEXT.reviewChoice}
        options={CHOICES}
        value={form.choice}
        onChange={(choice) => {
          change({ choice })
        }}
        {...(problems.choice === undefined ? {} : { error: problems.choice })}
      />
      {form.choice === null ? null : (
        <TextField
          label={refuses ? STAFF_TEXT.reply : STAFF_TEXT.minutes}
          hint={refuses ? STAFF_TEXT.replyHint : STAFF_TEXT.minutesHint}
          limit={refuses ? ITEM_TEXT_LIMITS.reply : ITEM_TEXT_LIMITS.minutes}
          lines={5}
          value={form.text}
          onChange={(text) => {
            change({ text })
          }}
          {...(problems.text === undefined ? {} : { error: problems.text })}
        />
      )}
    </ActPage>
  )
}

export default pageWithId(STAFF_TEXT.reviewTitle, ReviewPage)
