import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { SECRECY_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { ELECTORATE_UNIT_TEXT } from '@linyi/shared/domain/ballots/electorate'
import { METHOD_KIND_TEXT } from '@linyi/shared/domain/ballots/method'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { headsText } from '../../ballots.text'
import { BallotNotices } from '../../components/BallotNotices'
import { FactRows } from '../../components/FactRows'
import { RULES_TEXT, SECRECY_POINTS } from '../../rules.text'
import { useBallot } from '../../use-ballot'
import '../../components/motion-card.scss'
import './index.scss'

/** Who is on the roll, by which rules it is counted, and what secrecy can and cannot do. */
function RulesPage({ id: ballotId }: { id: string }) {
  const { data: ballot, error, refetch } = useBallot(ballotId)
  return (
    <Page title={RULES_TEXT.title}>
      {ballot ? (
        <>
          <BallotNotices ballot={ballot} />
          <Columns>
            <Column>
              <RollCard ballot={ballot} />
              <CountingCard ballot={ballot} />
            </Column>
            <Column>
              <SecrecyCard ballot={ballot} />
              <HashCard ballot={ballot} />
            </Column>
          </Columns>
        </>
      ) : error ? (
        <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

function RollCard({ ballot }: { ballot: BallotInfo }) {
  const { electorate, unit, areaText } = ballot
  return (
    <Card className="ly-stack">
      <Heading text={RULES_TEXT.roll} />
      <Text className="rules-figure">
        {areaText === null
          ? headsText(electorate, unit)
          : `${headsText(electorate, unit)} · ${areaText}`}
      </Text>
      <Text>{`${ballot.whereText}：${ballot.electorateText}`}</Text>
      <RollByBuilding ballot={ballot} />
      <Text className="ly-note">{RULES_TEXT.frozen}</Text>
    </Card>
  )
}

function RollByBuilding({ ballot }: { ballot: BallotInfo }) {
  const { electorateByBuilding, unit } = ballot
  if (electorateByBuilding.length < 2) return null
  const shown = electorateByBuilding.reduce((sum, { figure }) => sum + figure, 0)
  return (
    <View className="rules-roll">
      {electorateByBuilding.map(({ buildingId, name, figure }) => (
        <View key={buildingId} className="rules-roll__row">
          <Text className="ly-grow">{name}</Text>
          <Text>{headsText(figure, unit)}</Text>
        </View>
      ))}
      {shown === ballot.electorate ? null : <Text className="ly-note">{RULES_TEXT.fewHidden}</Text>}
    </View>
  )
}

function CountingCard({ ballot }: { ballot: BallotInfo }) {
  return (
    <Card className="ly-stack">
      <FactRows
        facts={[
          { name: RULES_TEXT.counting, text: ballot.countingText },
          {
            name: RULES_TEXT.basis,
            text: `${ballot.basisText}。${RULES_TEXT.version(ballot.ruleSetVersion)}`,
          },
          {
            name: RULES_TEXT.method,
            text: `${METHOD_KIND_TEXT[ballot.method.kind]} · ${ELECTORATE_UNIT_TEXT[ballot.unit]} · ${SECRECY_TEXT[ballot.secrecy]}`,
          },
          {
            name: RULES_TEXT.window,
            text: `${dateTimeText(new Date(ballot.opensAt))} 开始，${dateTimeText(new Date(ballot.closesAt))} 截止`,
          },
          { name: RULES_TEXT.paper, text: RULES_TEXT.paperText },
          { name: RULES_TEXT.after, text: RULES_TEXT.afterText(ballot.challengeDays) },
        ]}
      />
    </Card>
  )
}

function SecrecyCard({ ballot }: { ballot: BallotInfo }) {
  const { does, doesNot } = SECRECY_POINTS[ballot.secrecy]
  return (
    <Card className="ly-stack">
      <Heading text={`怎么保密：${SECRECY_TEXT[ballot.secrecy]}`} />
      <Points title={RULES_TEXT.does} points={does} isGood />
      <Points title={RULES_TEXT.doesNot} points={doesNot} isGood={false} />
    </Card>
  )
}

function Points({
  title,
  points,
  isGood,
}: {
  title: string
  points: readonly string[]
  isGood: boolean
}) {
  return (
    <View className="rules-points">
      <Text className="vote-rule__name">{title}</Text>
      {points.map((point) => (
        <View key={point} className={`rules-point rules-point--${isGood ? 'does' : 'not'}`}>
          <Icon name={isGood ? 'check' : 'warn'} />
          <Text className="ly-grow rules-point__words">{point}</Text>
        </View>
      ))}
    </View>
  )
}

function HashCard({ ballot }: { ballot: BallotInfo }) {
  return (
    <Card className="ly-stack">
      <View className="vote-rule">
        <Text className="vote-rule__name">{RULES_TEXT.rollHash}</Text>
        <Text className="vote-hash">{ballot.electorateHash}</Text>
      </View>
      <View className="vote-rule">
        <Text className="vote-rule__name">{RULES_TEXT.textHash}</Text>
        <Text className="vote-hash">{ballot.textHash}</Text>
      </View>
      <Text className="ly-note">{RULES_TEXT.hashNote}</Text>
    </Card>
  )
}

export default pageWithId(RULES_TEXT.title, RulesPage)
