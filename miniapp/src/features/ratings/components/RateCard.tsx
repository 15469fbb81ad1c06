import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import type { RatingInfo } from '@linyi/shared/contract/ratings.contract'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { HelpButton } from '@/components/help/HelpButton'
import { Notice } from '@/components/notice/Notice'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { useNow } from '@/platform/clock'
import { useSenior } from '@/platform/senior'
import {
  laterText,
  RATINGS_TEXT,
  SATISFIED_OPTIONS,
  savedText,
  SOLVED_OPTIONS,
} from '../ratings.text'
import type { useRating } from '../use-rating'

/** Two questions, two taps: whether it is solved, and how content I am. */
export function RateCard({
  rating,
  form,
}: {
  rating: RatingInfo
  form: ReturnType<typeof useRating>
}) {
  const now = useNow()
  const isSenior = useSenior((senior) => senior.isSenior)
  const isRaiser = rating.mine?.standing === 'raiser'
  const later = laterText(rating)
  return (
    <Card tone={form.isSaved ? 'done' : 'ask'} className="ly-stack">
      {form.error === null ? null : <Notice tone="oppose" text={form.error} />}
      {form.isSaved ? (
        <Notice tone="agree" text={`${RATINGS_TEXT.saved}。${savedText(rating.endsAt)}`} />
      ) : (
        <>
          <Text>{form.isBusy ? RATINGS_TEXT.saving : RATINGS_TEXT.twoTaps}</Text>
          {rating.endsAt === null ? null : (
            <RemainingTime dueAt={rating.endsAt} now={now} verb={RATINGS_TEXT.ends} />
          )}
        </>
      )}
      {rating.mine === null ? <Text className="ly-note">{RATINGS_TEXT.household}</Text> : null}
      <ChoiceField
        label={RATINGS_TEXT.solved}
        layout={isSenior ? 'rows' : 'tiles'}
        options={SOLVED_OPTIONS}
        value={form.solved}
        onChange={form.saySolved}
      />
      <ChoiceField
        label={RATINGS_TEXT.satisfied}
        options={SATISFIED_OPTIONS}
        value={form.satisfied === null ? null : String(form.satisfied)}
        onChange={form.saySatisfied}
      />
      {later === null ? null : <Text>{later}</Text>}
      <Text className="ly-note">{RATINGS_TEXT.whoReads}</Text>
      <HelpButton topic="rating" />
      {form.isSaved ? (
        <>
          <TextField
            label={RATINGS_TEXT.comment}
            hint={isRaiser ? RATINGS_TEXT.commentPublic : RATINGS_TEXT.commentKept}
            limit={ITEM_TEXT_LIMITS.note}
            lines={3}
            value={form.comment}
            onChange={form.write}
          />
          {form.hasNewWords ? (
            <BigButton
              text={RATINGS_TEXT.addComment}
              icon="edit"
              kind="plain"
              busy={form.isBusy}
              onTap={form.sendWords}
            />
          ) : null}
        </>
      ) : null}
    </Card>
  )
}
