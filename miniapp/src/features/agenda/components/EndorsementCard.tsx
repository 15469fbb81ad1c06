import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { HelpButton } from '@/components/help/HelpButton'
import { ProgressBar } from '@/components/progress-bar/ProgressBar'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { AGENDA_TEXT, councilText, endorsementCaption, endorsementThreshold } from '../agenda.text'

/** How many neighbours second the item, and how many it needs. */
export function EndorsementCard({ item, now }: { item: ItemInfo; now: Date }) {
  const isGathering = item.status === 'endorsing'
  return (
    <Card className="ly-stack">
      <Heading text={AGENDA_TEXT.endorsing} />
      <ProgressBar
        value={item.endorsers}
        threshold={item.endorsersNeeded}
        caption={endorsementCaption(item.endorsers, item.endorsersNeeded, isGathering)}
        thresholdText={endorsementThreshold(item.endorsersNeeded)}
      />
      {item.councilEndorsers === 0 ? null : (
        <Text className="ly-note">
          {councilText(item.councilEndorsers, item.councilEndorsersNeeded)}
        </Text>
      )}
      {isGathering && item.dueAt !== null ? <RemainingTime dueAt={item.dueAt} now={now} /> : null}
      <HelpButton topic="second" />
    </Card>
  )
}
