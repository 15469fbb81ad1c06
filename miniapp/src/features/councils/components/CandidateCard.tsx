import type { Candidate } from '@linyi/shared/contract/councils.contract'
import { CANDIDATE_STATUS_TEXT, CONSTITUENCY_TEXT } from '@linyi/shared/domain/councils/council'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { CANDIDATE_LOOK, COUNCILS_TEXT, namedText, unknownText } from '../councils.text'
import type { useCandidateActs } from '../use-candidate-acts'

/** A recommendation: whom, by whom, why, and what may be done with it. */
export function CandidateCard({
  candidate,
  acts,
}: {
  candidate: Candidate
  acts: ReturnType<typeof useCandidateActs>
}) {
  const { name, named, status, constituency, gridName, reason, reply, isOwnWish, isMe, abilities } =
    candidate
  const when = dateText(new Date(candidate.recommendedAt))
  const decides = abilities.approve.allowed || abilities.decline.allowed
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Heading text={name} />
        <StatusBadge text={CANDIDATE_STATUS_TEXT[status]} {...CANDIDATE_LOOK[status]} />
      </View>
      <Text className="ly-note">
        {`${gridName} · ${CONSTITUENCY_TEXT[constituency]} · ${when} ${isOwnWish ? '自荐' : `${candidate.recommendedBy} 推荐`}`}
      </Text>
      {named === null ? null : (
        <Text className="ly-note">
          {named.isFound ? namedText(named.building) : unknownText(named.building)}
        </Text>
      )}
      <Text>{reason}</Text>
      {reply === null ? null : <Text className="ly-note">{`答复：${reply}`}</Text>}
      {decides ? (
        <View className="ly-row">
          <BigButton
            kind="plain"
            icon="check"
            text={COUNCILS_TEXT.approve}
            disabled={!abilities.approve.allowed}
            onTap={() => {
              acts.ask('approve', candidate)
            }}
            {...(abilities.approve.message === undefined
              ? {}
              : { note: abilities.approve.message })}
          />
          <BigButton
            kind="plain"
            icon="cross"
            text={COUNCILS_TEXT.decline}
            disabled={!abilities.decline.allowed}
            onTap={() => {
              acts.ask('decline', candidate)
            }}
          />
        </View>
      ) : null}
      {abilities.withdraw.allowed ? (
        <BigButton
          kind="plain"
          icon="back"
          text={isMe && !isOwnWish ? COUNCILS_TEXT.refuse : COUNCILS_TEXT.withdraw}
          onTap={() => {
            acts.ask('withdraw', candidate)
          }}
        />
      ) : null}
    </Card>
  )
}
