import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { OUTCOME_KIND_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Phrase } from '@/components/phrase/Phrase'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { KIND_ICON, OUTCOMES_TEXT } from '../outcomes.text'

/** Which publication a page is about, in its main words. */
export function OutcomeSummary({ outcome }: { outcome: OutcomeInfo }) {
  const { kind, title, text, notAdopted, publicityEndsAt, gridName, itemNumber } = outcome
  return (
    <Card className="ly-stack">
      <View className="ly-row">
        <StatusBadge text={OUTCOME_KIND_TEXT[kind]} tone="plain" icon={KIND_ICON[kind]} />
      </View>
      <Heading text={title} />
      <Text>{text === '' ? notAdopted : text}</Text>
      <Phrase
        className="ly-note"
        text={[gridName, itemNumber, OUTCOMES_TEXT.until(deadlineText(new Date(publicityEndsAt)))]
          .filter(Boolean)
          .join(' · ')}
      />
    </Card>
  )
}
