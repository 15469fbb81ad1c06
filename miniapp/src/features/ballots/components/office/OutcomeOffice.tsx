import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import { BALLOTS_TEXT, challengeTimeText } from '../../ballots.text'
import { certifyAct, recountAct } from '../../office-acts'
import { OFFICE_TEXT } from '../../office.text'
import type { ReasonAct } from '../../use-reason-act'
import './outcome-office.scss'

/** The two signatures, the time for challenges and the answers to them. */
export function OutcomeOffice({ ballot, act }: { ballot: BallotInfo; act: ReasonAct }) {
  const { status, abilities } = ballot
  if (status === 'void') return null
  return (
    <>
      <Card className="ly-stack">
        <Heading text={OFFICE_TEXT.signTitle} />
        <Signatures ballot={ballot} />
        <Text>{challengeTimeText(ballot)}</Text>
        {status === 'tallied' ? (
          <AbilityButton
            icon="stamp"
            text={OFFICE_TEXT.certify}
            ability={abilities.certify}
            onTap={() => {
              act.ask(certifyAct(ballot))
            }}
          />
        ) : null}
      </Card>
      {ballot.challenges.length === 0 ? null : <Challenges ballot={ballot} act={act} />}
    </>
  )
}

function Signatures({ ballot: { signatures, status } }: { ballot: BallotInfo }) {
  const waiting = status === 'tallied' ? 2 - signatures.length : 0
  return (
    <View className="signatures">
      {signatures.map(({ role, name, at }) => (
        <View key={role} className="signatures__one signatures__one--done">
          <Icon name="check" />
          <View className="ly-grow">
            <Text>{`${role} ${name}`}</Text>
            <View>
              <Text className="ly-note">{dateTimeText(new Date(at))}</Text>
            </View>
          </View>
        </View>
      ))}
      {Array.from({ length: Math.max(0, waiting) }, (_, index) => (
        <View key={index} className="signatures__one">
          <Icon name="wait" />
          <Text className="ly-grow">
            {signatures.length === 0 && index === 0
              ? '等一位职务人员确认'
              : '等另一位不同职务的人确认'}
          </Text>
        </View>
      ))}
    </View>
  )
}

function Challenges({ ballot, act }: { ballot: BallotInfo; act: ReasonAct }) {
  return (
    <Card tone={ballot.status === 'challenged' ? 'ask' : 'plain'} className="ly-stack">
      <Heading text={BALLOTS_TEXT.challenges} />
      {ballot.challenges.map(({ reason, at, answer }) => (
        <View key={at} className="vote-rule">
          <Text className="vote-rule__name">{dateTimeText(new Date(at))}</Text>
          <Text>{reason}</Text>
          <Text className="ly-note">
            {answer === null ? BALLOTS_TEXT.challengeOpen : `答复：${answer}`}
          </Text>
        </View>
      ))}
      {ballot.status === 'challenged' ? (
        <AbilityButton
          icon="refresh"
          text={OFFICE_TEXT.recount}
          ability={ballot.abilities.recount}
          onTap={() => {
            act.ask(recountAct(ballot.id))
          }}
        />
      ) : null}
    </Card>
  )
}
