import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page, refreshByPull } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { TaskCard } from '../../components/TaskCard'
import { INBOX_TEXT } from '../../inbox.text'
import { taskKey, useTasks } from '../../use-tasks'

/** 工作台: everything that waits for me, by due date. */
export default function DeskPage() {
  const now = useNow()
  const mayRead = useRead('roles.assignable', {}).data?.read.allowed ?? false
  const { tasks, isLoading, error, retry } = useTasks()
  usePullDownRefresh(() => void refreshByPull())
  return (
    <Page title={INBOX_TEXT.deskTitle}>
      {tasks.length > 0 ? <Text className="ly-note">{INBOX_TEXT.deskNote}</Text> : null}
      {isLoading ? <Skeleton cards={3} /> : null}
      {error ? <ErrorState message={error.message} onRetry={retry} /> : null}
      {!isLoading && !error && tasks.length === 0 ? (
        <EmptyState icon="desk" title={INBOX_TEXT.noneTitle} text={INBOX_TEXT.noneText} />
      ) : null}
      {tasks.map((task) => (
        <TaskCard key={taskKey(task)} task={task} now={now} />
      ))}
      <Card>
        <RowLink
          icon="building"
          text={INBOX_TEXT.places}
          note={INBOX_TEXT.placesNote}
          onTap={go.places}
        />
        {mayRead ? (
          <>
            <RowLink icon="people" text={INBOX_TEXT.roles} onTap={go.roles} />
            <RowLink icon="building" text={INBOX_TEXT.coverage} onTap={go.coverage} />
          </>
        ) : null}
        <RowLink icon="meeting" text={INBOX_TEXT.council} onTap={go.council} />
        <RowLink icon="talk" text={INBOX_TEXT.listening} onTap={go.listeningList} />
        <RowLink icon="shield" text={INBOX_TEXT.statements} onTap={go.statementQueue} />
      </Card>
    </Page>
  )
}
