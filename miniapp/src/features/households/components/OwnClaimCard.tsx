import type { OwnClaim } from '@linyi/shared/contract/households.contract'
import { CLAIM_STATUS_TEXT } from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { CLAIM_LOOK, HOME_TEXT } from '../households.text'
import './household.scss'

/** A claim of mine: where it stands, what happens next and by when, what was answered. */
export function OwnClaimCard({
  claim,
  now,
  onWithdraw,
}: {
  claim: OwnClaim
  now: Date
  onWithdraw: () => void
}) {
  return (
    <Card className="ly-stack" tone={claim.answerBy === null ? 'plain' : 'ask'}>
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={CLAIM_STATUS_TEXT[claim.status]} {...CLAIM_LOOK[claim.status]} />
        <Text className="ly-note">
          {`${dateText(new Date(claim.madeAt))} 申请 · ${RELATION_TEXT[claim.relation]}`}
        </Text>
      </View>
      <Heading text={claim.place} />
      <Text>{claim.next}</Text>
      {claim.reason === null ? null : (
        <View className="household-reason">
          <Text>{`${HOME_TEXT.staffSaid}：${claim.reason}`}</Text>
        </View>
      )}
      {claim.answerBy === null ? null : (
        <RemainingTime dueAt={claim.answerBy} now={now} verb={HOME_TEXT.answerBy} />
      )}
      {claim.withdraw.allowed ? (
        <BigButton kind="plain" text={HOME_TEXT.withdraw} onTap={onWithdraw} />
      ) : null}
    </Card>
  )
}
