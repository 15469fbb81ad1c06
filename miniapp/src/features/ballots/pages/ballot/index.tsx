import { CHOICE_TEXT, type Choice } from '@linyi/shared/domain/ballots/ballot'
import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { CHOICE_LOOK } from '@/components/counted-vote/choice-look'
import { Icon } from '@/components/icon/Icon'
import { Page, refreshByPull } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { BALLOTS_TEXT, CAST_TEXT, castSentence, extensionText } from '../../ballots.text'
import { FindReceiptCard } from '../../components/FindReceiptCard'
import { ReceiptCard } from '../../components/ReceiptCard'
import { Notice } from '@/components/notice/Notice'
import { FingerprintCard } from '../../components/FingerprintCard'
import { MotionCard } from '../../components/MotionCard'
import { ResultCard } from '../../components/ResultCard'
import { RulesCard } from '../../components/RulesCard'
import { VoteCard } from '../../components/VoteCard'
import { useBallot } from '../../use-ballot'
import { useCast } from '../../use-cast'
import './index.scss'

/** A vote: the words, the rules, the three buttons; after the close the result and why. */
function BallotPage({ id: ballotId }: { id: string }) {
  const now = useNow()
  const { data: ballot, error, refetch } = useBallot(ballotId)
  const cast = useCast(ballotId)
  usePullDownRefresh(() => void refreshByPull())

  if (!ballot) {
    return (
      <Page title={BALLOTS_TEXT.title}>
        {error ? (
          <ErrorState message={error.message} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={BALLOTS_TEXT.title}
      sheet={
        cast.choice === null ? null : (
          <ConfirmSheet
            title={BALLOTS_TEXT.confirmTitle}
            sentence={castSentence(
              CHOICE_TEXT[cast.choice],
              ballot.itemTitle,
              ballot.changeAllowed,
            )}
            confirmText={CAST_TEXT[cast.choice]}
            cancelText={BALLOTS_TEXT.reconsider}
            busy={cast.isBusy}
            error={cast.error}
            onConfirm={cast.confirm}
            onCancel={cast.cancel}
          >
            <ChosenSign choice={cast.choice} />
          </ConfirmSheet>
        )
      }
    >
      {ballot.banner === null ? null : <Notice tone="warn" text={ballot.banner} />}
      {ballot.extension === null ? null : (
        <Notice tone="info" text={extensionText(ballot.extension)} />
      )}
      {ballot.voidReason === null ? null : (
        <Notice tone="oppose" text={`这次表决已作废：${ballot.voidReason}`} />
      )}
      {ballot.isOpen ? null : <ResultCard ballot={ballot} />}
      <MotionCard ballot={ballot} now={now} />
      {ballot.isOpen ? (
        <>
          <VoteCard
            ballot={ballot}
            chosen={cast.choice}
            isChanging={cast.isChanging}
            onChoose={cast.choose}
            onChange={cast.change}
          />
          <ReceiptCard ballot={ballot} />
          <ResultCard ballot={ballot} />
        </>
      ) : null}
      {ballot.verdict === null ? null : <FindReceiptCard ballot={ballot} />}
      <RulesCard ballot={ballot} />
      <FingerprintCard ballot={ballot} />
    </Page>
  )
}

/** The choice once more, as large as it was chosen. */
function ChosenSign({ choice }: { choice: Choice }) {
  const { tone, icon } = CHOICE_LOOK[choice]
  return (
    <View className={`ballot-chosen ballot-chosen--${tone}`}>
      <Icon name={icon} />
      <Text>{CHOICE_TEXT[choice]}</Text>
    </View>
  )
}

export default pageWithId(BALLOTS_TEXT.title, BallotPage)
