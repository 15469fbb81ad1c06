import type { ClaimCard } from '@linyi/shared/contract/household-office.contract'
import { CLAIM_STATUS_TEXT } from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { QUEUE_TEXT } from '../household-office.text'
import { CLAIM_LOOK } from '../households.text'

/** A claim before it is opened: masked, and until when somebody waits for an answer. */
export function QueuedClaim({ claim, onTap }: { claim: ClaimCard; onTap?: () => void }) {
  const now = useNow()
  const place = `${claim.name} · ${claim.place}`
  return (
    <Card
      className="ly-stack"
      {...(onTap === undefined
        ? {}
        : { onTap, label: `${place}，${CLAIM_STATUS_TEXT[claim.status]}` })}
    >
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={CLAIM_STATUS_TEXT[claim.status]} {...CLAIM_LOOK[claim.status]} />
        {claim.isAssisted ? (
          <StatusBadge text={QUEUE_TEXT.assisted} tone="info" icon="care" />
        ) : null}
      </View>
      <Heading text={place} />
      <Text className="ly-note">
        {`${dateText(new Date(claim.madeAt))} 申请 · ${RELATION_TEXT[claim.relation]}`}
      </Text>
      <RemainingTime dueAt={claim.answerBy} now={now} verb={QUEUE_TEXT.verb} />
    </Card>
  )
}
