import type { OwnFeedback } from '@linyi/shared/contract/feedback.contract'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { FEEDBACK_TEXT } from '../feedback.text'
import type { Reply } from '../use-reply'
import { FeedbackBody } from './FeedbackBody'

/** What I wrote, what was answered, and asking once more while that may be done. */
export function OwnFeedbackCard({ feedback, asking }: { feedback: OwnFeedback; asking: Reply }) {
  const { id, askAgainUntil, abilities } = feedback
  return (
    <Card className="ly-stack">
      <FeedbackBody feedback={feedback} words={FEEDBACK_TEXT} />
      {askAgainUntil === null ? null : (
        <>
          <Text className="ly-note">
            {FEEDBACK_TEXT.askAgainUntil(deadlineText(new Date(askAgainUntil)))}
          </Text>
          <AbilityButton
            kind="plain"
            text={FEEDBACK_TEXT.askAgain}
            ability={abilities.askAgain}
            onTap={() => {
              asking.open(id)
            }}
          />
        </>
      )}
    </Card>
  )
}
