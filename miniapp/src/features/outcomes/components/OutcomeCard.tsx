import type { OutcomeCard as Outcome } from '@linyi/shared/contract/outcomes.contract'
import { resultText } from '@linyi/shared/domain/ballots/ballot.text'
import { OUTCOME_KIND_TEXT, OUTCOME_PHASE_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Picture } from '@/components/picture/Picture'
import { ResultBadge } from '@/components/result-badge/ResultBadge'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { photoUrl } from '@/platform/photos'
import { PHASE_LOOK } from '../outcomes.text'
import './outcome-card.scss'

/** One notice on the wall; the whole of it opens it. */
export function OutcomeCard({ outcome }: { outcome: Outcome }) {
  // Without a ballot it is a decision all the same: of a consensus, or of a wider body.
  const effect = outcome.effect ?? 'council'
  const what =
    outcome.result === null ? OUTCOME_KIND_TEXT[outcome.kind] : resultText(outcome.result, effect)
  return (
    <Card
      label={`公示：${outcome.title}，${what}，${OUTCOME_PHASE_TEXT[outcome.phase]}`}
      onTap={() => {
        go.outcome(outcome.id)
      }}
    >
      <View className="outcome-card">
        <View className="outcome-card__words">
          <View className="ly-row ly-row--wrap">
            {outcome.result === null ? (
              <StatusBadge text={what} tone="plain" icon="notice" />
            ) : (
              <ResultBadge result={outcome.result} effect={effect} />
            )}
            <StatusBadge text={OUTCOME_PHASE_TEXT[outcome.phase]} {...PHASE_LOOK[outcome.phase]} />
          </View>
          <Text className="outcome-card__title">{outcome.title}</Text>
          <Text className="ly-note">
            {`${outcome.gridName} · ${dateText(new Date(outcome.publishedAt))}发布，公示到 ${deadlineText(new Date(outcome.publicityEndsAt))}`}
          </Text>
        </View>
        {outcome.thumbUrl === null ? null : (
          <Picture className="outcome-card__thumb" src={photoUrl(outcome.thumbUrl)} />
        )}
      </View>
    </Card>
  )
}
