import type { OutcomeCard as Outcome } from '@linyi/shared/contract/outcomes.contract'
import { resultText } from '@linyi/shared/domain/ballots/ballot.text'
import {
  OUTCOME_KIND_TEXT,
  OUTCOME_PHASE_TEXT,
  OUTCOME_STATUS_TEXT,
} from '@linyi/shared/domain/outcomes/outcome'
import { dateText, deadlineText, remainingText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Phrase } from '@/components/phrase/Phrase'
import { Picture } from '@/components/picture/Picture'
import { ResultBadge } from '@/components/result-badge/ResultBadge'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { photoUrl } from '@/platform/photos'
import { KIND_ICON, OUTCOMES_TEXT, PHASE_LOOK } from '../outcomes.text'
import './outcome-card.scss'

// Without a ballot it is a decision all the same: of a consensus, or of a wider body.
const resultOf = ({ kind, result, effect }: Outcome): string =>
  result === null || kind !== 'decision'
    ? OUTCOME_KIND_TEXT[kind]
    : resultText(result, effect ?? 'council')

/** One notice on the wall; the whole of it opens it. */
export function OutcomeCard({ outcome }: { outcome: Outcome }) {
  const { status, phase, isHalted, title, thumbUrl } = outcome
  const state =
    status === 'withdrawn'
      ? OUTCOME_STATUS_TEXT.withdrawn
      : isHalted
        ? OUTCOMES_TEXT.halted
        : OUTCOME_PHASE_TEXT[phase]
  return (
    <Card
      label={`公示：${title}，${resultOf(outcome)}，${state}`}
      onTap={() => {
        go.outcome(outcome.id)
      }}
    >
      <View className="outcome-card">
        <View className="outcome-card__words">
          <Badges outcome={outcome} />
          <Text className="outcome-card__title">{title}</Text>
          <Times outcome={outcome} />
        </View>
        {thumbUrl === null ? null : (
          <Picture className="outcome-card__thumb" src={photoUrl(thumbUrl)} />
        )}
      </View>
    </Card>
  )
}

function Badges({ outcome }: { outcome: Outcome }) {
  const { kind, result, effect, status, phase, isHalted } = outcome
  return (
    <View className="ly-row ly-row--wrap">
      {result === null || kind !== 'decision' ? (
        <StatusBadge text={OUTCOME_KIND_TEXT[kind]} tone="plain" icon={KIND_ICON[kind]} />
      ) : (
        <ResultBadge result={result} effect={effect ?? 'council'} />
      )}
      {status === 'withdrawn' ? (
        <StatusBadge text={OUTCOME_STATUS_TEXT.withdrawn} tone="oppose" icon="cross" />
      ) : isHalted ? (
        <StatusBadge text={OUTCOMES_TEXT.halted} tone="oppose" icon="warn" />
      ) : (
        <StatusBadge text={OUTCOME_PHASE_TEXT[phase]} {...PHASE_LOOK[phase]} />
      )}
    </View>
  )
}

/** When it went out, and how long it still hangs there. */
function Times({ outcome }: { outcome: Outcome }) {
  const now = useNow()
  const ends = new Date(outcome.publicityEndsAt)
  const isRunning = outcome.phase === 'publicity' && outcome.status !== 'withdrawn'
  return (
    <>
      <Text className="ly-note">
        {`${outcome.gridName} · ${dateText(new Date(outcome.publishedAt))}${OUTCOMES_TEXT.published}`}
      </Text>
      {outcome.itemNumber === '' ? null : <Text className="ly-note">{outcome.itemNumber}</Text>}
      {isRunning ? (
        <Phrase
          className="outcome-card__left"
          text={`${OUTCOMES_TEXT.until(deadlineText(ends))}，${remainingText(ends, now)}`}
        />
      ) : null}
    </>
  )
}
