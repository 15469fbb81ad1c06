import type { OwnFeedback, WaitingFeedback } from '@linyi/shared/contract/feedback.contract'
import { FEEDBACK_KIND_TEXT, FEEDBACK_STATUS_TEXT } from '@linyi/shared/domain/feedback/feedback'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Facts } from '@/components/facts/Facts'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { Timeline } from '@/components/timeline/Timeline'
import { useNow } from '@/platform/clock'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { exchangeSteps, type ExchangeWords } from '../exchange'
import { FEEDBACK_TEXT, KIND_LOOK, STATUS_LOOK } from '../feedback.text'
import './feedback-body.scss'

/** A feedback as both sides read it: what it says, where it came from, and what was said since. */
export function FeedbackBody({
  feedback,
  words,
}: {
  feedback: OwnFeedback | WaitingFeedback
  words: ExchangeWords
}) {
  const now = useNow()
  const { kind, status, text, photo, fromPage, appVersion, writtenAt, dueAt } = feedback
  const steps = exchangeSteps(feedback, words)
  const photos = photo === null ? [] : [photo]
  return (
    <>
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={FEEDBACK_STATUS_TEXT[status]} {...STATUS_LOOK[status]} />
        <StatusBadge text={FEEDBACK_KIND_TEXT[kind]} tone="plain" icon={KIND_LOOK[kind]} />
        {dueAt === null ? null : (
          <RemainingTime dueAt={dueAt} now={now} verb={FEEDBACK_TEXT.dueVerb} />
        )}
      </View>
      <Text className="feedback-words">{text}</Text>
      <PhotoGrid
        photos={photos.map(({ id, thumbUrl }) => ({ id, thumbUrl: photoUrl(thumbUrl) }))}
        onOpen={(index) => {
          viewPhotos(
            photos.map(({ url }) => url),
            index,
          )
        }}
      />
      <View className="ly-stack">
        <Facts
          facts={[
            { name: FEEDBACK_TEXT.writtenAt, text: dateTimeText(new Date(writtenAt)) },
            { name: FEEDBACK_TEXT.from, text: fromPage?.title ?? null },
            { name: FEEDBACK_TEXT.version, text: appVersion },
          ]}
        />
        {steps.length === 0 ? null : <Timeline steps={steps} />}
      </View>
    </>
  )
}
