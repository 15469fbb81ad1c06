import type { RatingInfo } from '@linyi/shared/contract/ratings.contract'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import {
  callbackText,
  RATINGS_TEXT,
  REACHED_OPTIONS,
  SATISFIED_OPTIONS,
  SOLVED_OPTIONS,
} from '../ratings.text'
import { useRecordCallback } from '../use-record-callback'

/** What staff heard on the phone stands apart from what people say by themselves. */
export function CallbackCard({ rating }: { rating: RatingInfo }) {
  const { itemId, callback, abilities } = rating
  const call = useRecordCallback(itemId)
  const { recordCallback } = abilities
  if (callback === null && !recordCallback.allowed) return null
  return (
    <Card className="ly-stack">
      <Heading text={RATINGS_TEXT.callTitle} />
      {callback === null ? null : <Text>{callbackText(callback)}</Text>}
      <Text className="ly-note">{RATINGS_TEXT.callNote}</Text>
      {recordCallback.allowed ? (
        <>
          {call.error === null ? null : <Notice tone="oppose" text={call.error} />}
          <ChoiceField
            label={RATINGS_TEXT.reached}
            layout="tiles"
            options={REACHED_OPTIONS}
            value={call.reached}
            onChange={call.sayReached}
          />
          {call.isReached ? (
            <>
              <ChoiceField
                label={RATINGS_TEXT.saidSolved}
                layout="tiles"
                options={SOLVED_OPTIONS}
                value={call.solved}
                onChange={call.saySolved}
              />
              <ChoiceField
                label={RATINGS_TEXT.saidSatisfied}
                options={SATISFIED_OPTIONS}
                value={call.satisfied}
                onChange={call.saySatisfied}
              />
            </>
          ) : null}
          <BigButton
            text={RATINGS_TEXT.record}
            icon="phone"
            kind="plain"
            busy={call.isBusy}
            disabled={!call.isComplete}
            {...(call.isComplete ? {} : { note: '请先选好上面的各项。' })}
            onTap={call.send}
          />
        </>
      ) : null}
    </Card>
  )
}
