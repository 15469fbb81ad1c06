import { View } from '@tarojs/components'
import { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { BigButton } from '@/components/big-button/BigButton'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page, refreshByPull } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { OutcomeCard } from '../../components/OutcomeCard'
import { OUTCOMES_TEXT } from '../../outcomes.text'
import { useOutcomeList } from '../../use-outcome-list'
import './index.scss'

/** 公示栏: every published decision of the community. */
export default function WallPage() {
  const { outcomes, isLoading, hasMore, message, retry, loadMore } = useOutcomeList()
  usePullDownRefresh(() => void refreshByPull())
  useReachBottom(loadMore)
  return (
    <Page title={OUTCOMES_TEXT.wallTitle}>
      {isLoading ? <Skeleton cards={3} /> : null}
      {message === null ? null : <ErrorState message={message} onRetry={retry} />}
      {!isLoading && message === null && outcomes.length === 0 ? (
        <EmptyState icon="notice" title={OUTCOMES_TEXT.noneTitle} text={OUTCOMES_TEXT.noneText} />
      ) : null}
      <View className="wall">
        {outcomes.map((outcome) => (
          <OutcomeCard key={outcome.id} outcome={outcome} />
        ))}
      </View>
      {hasMore ? <BigButton kind="plain" text="再看一些" onTap={loadMore} /> : null}
    </Page>
  )
}
