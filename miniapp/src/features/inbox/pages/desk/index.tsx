import { DELIVERY_READERS } from '@linyi/shared/domain/messages/delivery.rules'
import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page, refreshByPull } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { TaskCard } from '../../components/TaskCard'
import { ALL_TASKS, tasksIn, taskTabs } from '../../task-tabs'
import { INBOX_TEXT } from '../../inbox.text'
import { taskKey, useTasks } from '../../use-tasks'
import './index.scss'

/** 工作台: everything that waits for me, by due date. */
export default function DeskPage() {
  const now = useNow()
  const [tab, setTab] = useState<string>(ALL_TASKS)
  const mayRead = useRead('roles.assignable', {}).data?.read.allowed ?? false
  const roles = useRead('people.me', {}).data?.roles ?? []
  const readsDeliveries = roles.some(({ role }) => DELIVERY_READERS.includes(role))
  const keepsAreas = roles.some(({ role }) => role === 'communitySecretary')
  const { tasks, isLoading, error, retry } = useTasks()
  const tabs = taskTabs(tasks, now)
  usePullDownRefresh(() => void refreshByPull())
  return (
    <Page title={INBOX_TEXT.deskTitle}>
      {tasks.length > 0 ? <Text className="ly-note">{INBOX_TEXT.deskNote}</Text> : null}
      {isLoading ? <Skeleton cards={3} /> : null}
      {error ? <ErrorState message={error.message} onRetry={retry} /> : null}
      {!isLoading && !error && tasks.length === 0 ? (
        <EmptyState icon="desk" title={INBOX_TEXT.noneTitle} text={INBOX_TEXT.noneText} />
      ) : null}
      {tabs.length > 2 ? (
        <ChipRow label={INBOX_TEXT.deskTitle} options={tabs} value={tab} onChange={setTab} />
      ) : null}
      <View className="desk__tasks">
        {tasksIn(tasks, tab, now).map((task) => (
          <TaskCard key={taskKey(task)} task={task} now={now} />
        ))}
      </View>
      <Card>
        <RowLink
          icon="agenda"
          text={INBOX_TEXT.queues}
          note={INBOX_TEXT.queuesNote}
          onTap={go.queues}
        />
        <RowLink
          icon="wrench"
          text={INBOX_TEXT.actions}
          note={INBOX_TEXT.actionsNote}
          onTap={go.actions}
        />
        <RowLink icon="stamp" text={INBOX_TEXT.resolutions} onTap={go.resolutions} />
        <RowLink icon="plus" text={INBOX_TEXT.file} note={INBOX_TEXT.fileNote} onTap={go.raise} />
        <RowLink
          icon="building"
          text={INBOX_TEXT.places}
          note={INBOX_TEXT.placesNote}
          onTap={go.places}
        />
        <RowLink
          icon="info"
          text={INBOX_TEXT.measures}
          note={INBOX_TEXT.measuresNote}
          onTap={go.measures}
        />
        {readsDeliveries ? (
          <RowLink
            icon="bell"
            text={INBOX_TEXT.deliveries}
            note={INBOX_TEXT.deliveriesNote}
            onTap={go.deliveries}
          />
        ) : null}
        {mayRead ? (
          <>
            <RowLink icon="people" text={INBOX_TEXT.roles} onTap={go.roles} />
            <RowLink icon="building" text={INBOX_TEXT.coverage} onTap={go.coverage} />
          </>
        ) : null}
        {keepsAreas ? (
          <RowLink
            icon="home"
            text={INBOX_TEXT.areas}
            note={INBOX_TEXT.areasNote}
            onTap={go.flatAreas}
          />
        ) : null}
        <RowLink
          icon="meeting"
          text={INBOX_TEXT.meetings}
          note={INBOX_TEXT.meetingsNote}
          onTap={() => {
            go.tab('meetings')
          }}
        />
        <RowLink icon="people" text={INBOX_TEXT.council} onTap={go.council} />
        <RowLink icon="talk" text={INBOX_TEXT.listening} onTap={go.listeningList} />
        <RowLink icon="shield" text={INBOX_TEXT.statements} onTap={go.statementQueue} />
        <RowLink icon="check" text={INBOX_TEXT.contentChecks} onTap={go.contentQueue} />
      </Card>
    </Page>
  )
}
