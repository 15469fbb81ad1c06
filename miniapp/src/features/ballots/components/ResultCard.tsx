import type { BallotInfo, VerdictView } from '@linyi/shared/contract/ballots.contract'
import { CHOICE_TEXT, CHOICES } from '@linyi/shared/domain/ballots/ballot'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { CHOICE_LOOK } from '@/components/counted-vote/choice-look'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import { wholeFigures } from '@/components/phrase/clauses'
import { Phrase } from '@/components/phrase/Phrase'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { BALLOTS_TEXT, originsText, outcomeText } from '../ballots.text'
import { placingBars, verdictResultBars } from '../verdict-bars'
import { CountSteps } from './CountSteps'
import './result-card.scss'

/** How it came out: the sentence, the figures, the bars with the lines they had to reach. */
export function ResultCard({ ballot, verdict }: { ballot: BallotInfo; verdict: VerdictView }) {
  const isGood = verdict.result === 'passed' && ballot.status !== 'void'
  return (
    <Card tone="done" className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Heading text={BALLOTS_TEXT.result} />
        <StatusBadge
          text={outcomeText(verdict.result, ballot)}
          tone={isGood ? 'agree' : 'oppose'}
          icon={isGood ? 'check' : 'cross'}
        />
      </View>
      <Phrase className="vote-verdict" text={wholeFigures(verdict.sentence)} />
      <Figures ballot={ballot} verdict={verdict} />
      <ResultBars bars={verdictResultBars(verdict.bars)} />
      {verdict.steps.length === 0 ? null : <CountSteps ballot={ballot} verdict={verdict} />}
      {ballot.origins === null || ballot.origins.length === 0 ? null : (
        <Text className="ly-note">{`选票来源：${originsText(ballot.origins)}`}</Text>
      )}
      <Text className="ly-note">
        {`${dateTimeText(new Date(ballot.closesAt))} 截止并自动计票。${ballot.basisText}`}
      </Text>
    </Card>
  )
}

/** Votes or points as bars; an order has no figure of its own and is a list. */
function Figures({ ballot: { method }, verdict }: { ballot: BallotInfo; verdict: VerdictView }) {
  const placings = verdict.placings ?? []
  const { tally } = verdict
  if (tally === null) return <Text className="ly-note">{BALLOTS_TEXT.shut}</Text>
  if (method.kind === 'motion') return <ChoiceFigures verdict={verdict} tally={tally} />
  if (method.kind === 'ranked') return <PlacingList placings={placings} />
  const unit = method.kind === 'score' ? '分' : '票'
  return <ResultBars bars={placingBars(placings, (figure) => `${String(figure)} ${unit}`)} />
}

function PlacingList({ placings }: { placings: NonNullable<VerdictView['placings']> }) {
  return (
    <View className="placings">
      {placings.map(({ option, place, text, isElected }) => (
        <View key={option} className={`placings__row ${isElected ? 'placings__row--in' : ''}`}>
          <Text className="placings__place">{String(place)}</Text>
          <Text className="ly-grow">{text}</Text>
          {isElected ? <StatusBadge text="入选" tone="agree" icon="check" /> : null}
        </View>
      ))}
    </View>
  )
}

function ChoiceFigures({
  verdict: { spoilt },
  tally,
}: {
  verdict: VerdictView
  tally: NonNullable<VerdictView['tally']>
}) {
  return (
    <View className="choice-figures">
      {CHOICES.map((choice) => {
        const { tone, icon } = CHOICE_LOOK[choice]
        const figure = String(tally[choice])
        return (
          <View
            key={choice}
            className={`choice-figures__one choice-figures__one--${tone}`}
            aria-label={`${CHOICE_TEXT[choice]} ${figure} 票`}
          >
            <View className="choice-figures__name">
              <Icon name={icon} />
              <Text>{CHOICE_TEXT[choice]}</Text>
            </View>
            <Text className="choice-figures__figure">{figure}</Text>
          </View>
        )
      })}
      {spoilt === 0 ? null : <Text className="ly-note">{`另有废票 ${String(spoilt)} 张`}</Text>}
    </View>
  )
}
