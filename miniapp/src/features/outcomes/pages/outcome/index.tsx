import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { OUTCOME_KIND_TEXT, OUTCOME_PHASE_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { CountedVote } from '@/components/counted-vote/CountedVote'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { ResultBadge } from '@/components/result-badge/ResultBadge'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { useRead } from '@/platform/use-api'
import { OUTCOMES_TEXT, PHASE_LOOK } from '../../outcomes.text'
import './index.scss'

/** A notice as it hangs on the wall: asked, decided, the figures, what comes next, whom to ask. */
function OutcomePage({ id: outcomeId }: { id: string }) {
  const { data: outcome, error, refetch } = useRead('outcomes.info', { outcomeId })
  return (
    <Page title={OUTCOMES_TEXT.infoTitle}>
      {outcome ? (
        <>
          <NoticeSheet outcome={outcome} />
          {outcome.ballot === null || outcome.result === null ? null : (
            <VoteFigures ballot={outcome.ballot} result={outcome.result} />
          )}
          <ItemButton itemId={outcome.itemId} />
        </>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

/** The way to the matter; the accounts of the common fund are of none. */
function ItemButton({ itemId }: { itemId: string | null }) {
  if (itemId === null) return null
  return (
    <BigButton
      kind="plain"
      icon="history"
      text={OUTCOMES_TEXT.itemPage}
      onTap={() => {
        go.item(itemId)
      }}
    />
  )
}

/** Who does what; papers of an earlier time say it in a sentence. */
const nextOf = ({ next, steps }: OutcomeInfo): string =>
  steps.length === 0 ? next : steps.map(({ who, task }) => `${who}：${task}`).join('\n')

/** The paper itself, with its title in the middle as on a real notice board. */
function NoticeSheet({ outcome }: { outcome: OutcomeInfo }) {
  const parts = [
    { name: OUTCOMES_TEXT.asked, text: outcome.proposal },
    { name: OUTCOMES_TEXT.decided, text: outcome.text },
    { name: OUTCOMES_TEXT.next, text: nextOf(outcome) },
    { name: OUTCOMES_TEXT.contact, text: outcome.contact },
  ]
  return (
    <Card>
      <View className="notice-sheet">
        <Text className="notice-sheet__kind">{OUTCOME_KIND_TEXT[outcome.kind]}</Text>
        <Text className="notice-sheet__title">{outcome.title}</Text>
        <View className="notice-sheet__badges">
          <StatusBadge text={OUTCOME_PHASE_TEXT[outcome.phase]} {...PHASE_LOOK[outcome.phase]} />
          <Text className="ly-note">{`${outcome.gridName} · ${outcome.itemNumber}`}</Text>
        </View>
        {parts.map((part) => (
          <View key={part.name} className="notice-sheet__part">
            <Text className="notice-sheet__name">{part.name}</Text>
            <Text className="notice-sheet__text">{part.text}</Text>
          </View>
        ))}
        <PhotoGrid
          photos={outcome.photos.map((photo) => ({ id: photo.id, thumbUrl: photoUrl(photo.url) }))}
          onOpen={(index) => {
            viewPhotos(
              outcome.photos.map((photo) => photo.url),
              index,
            )
          }}
        />
        <View className="notice-sheet__sign">
          <Text>{[outcome.publisher.role, outcome.publisher.name].filter(Boolean).join(' ')}</Text>
          <Text>{`${dateText(new Date(outcome.publishedAt))} 发布`}</Text>
          <Text>{`公示到 ${deadlineText(new Date(outcome.publicityEndsAt))}`}</Text>
        </View>
      </View>
    </Card>
  )
}

function VoteFigures({
  ballot,
  result,
}: {
  ballot: NonNullable<OutcomeInfo['ballot']>
  result: NonNullable<OutcomeInfo['result']>
}) {
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Text className="ly-heading">{OUTCOMES_TEXT.vote}</Text>
        <ResultBadge result={result} effect={ballot.effect} />
      </View>
      <Text className="ly-note">{LEGAL_EFFECT_TEXT[ballot.effect]}</Text>
      <Text>{ballot.sentence}</Text>
      <CountedVote vote={ballot} />
      <BigButton
        kind="plain"
        icon="ballot"
        text={OUTCOMES_TEXT.votePage}
        onTap={() => {
          go.ballot(ballot.id)
        }}
      />
    </Card>
  )
}

export default pageWithId(OUTCOMES_TEXT.infoTitle, OutcomePage)
