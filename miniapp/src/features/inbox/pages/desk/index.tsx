import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { useRead } from '@/platform/use-api'
import { useIsWide } from '@/platform/wide'
import { DeskPlaces } from '../../components/DeskPlaces'
import { TaskCard } from '../../components/TaskCard'
import { INBOX_TEXT } from '../../inbox.text'
import { ALL_TASKS, tasksIn, taskTabs } from '../../task-tabs'
import { taskKey, useTasks } from '../../use-tasks'
import './index.scss'

/** So many tasks are in sight at once; only more of them need a choice. */
const SEEN_AT_ONCE = 4
/** The rest comes by a button: two hundred cards at once are no list to work through. */
const STEP = 40
/** A few more are shown rather than hidden behind a button. */
const SLACK = 10

/** 工作台: everything that waits for me, by due date. */
export default function DeskPage() {
  const now = useNow()
  const [tab, setTab] = useState<string>(ALL_TASKS)
  const [shown, setShown] = useState(STEP)
  const isWide = useIsWide()
  const { tasks, isLoading, error, retry } = useTasks()
  // residents come here too, when more waits for them than the first page shows
  const isStaff = useRead('people.me', {}).data?.isStaff ?? false
  const waiting = tasksIn(tasks, tab, now)
  const seen = waiting.length <= shown + SLACK ? waiting : waiting.slice(0, shown)
  const left = waiting.length - seen.length
  return (
    <Page title={INBOX_TEXT.deskTitle}>
      <View className="desk">
        <View className="desk__tasks">
          {tasks.length > 0 ? <Text className="ly-note">{INBOX_TEXT.deskNote}</Text> : null}
          {isLoading ? <Skeleton cards={3} /> : null}
          {error ? <ErrorState error={error} message={error.message} onRetry={retry} /> : null}
          {!isLoading && !error && tasks.length === 0 ? (
            <EmptyState icon="desk" title={INBOX_TEXT.noneTitle} text={INBOX_TEXT.noneText} />
          ) : null}
          {tasks.length > SEEN_AT_ONCE ? (
            <ChipRow
              label={INBOX_TEXT.deskTitle}
              options={taskTabs(tasks, now)}
              value={tab}
              onChange={(next) => {
                setTab(next)
                setShown(STEP)
              }}
            />
          ) : null}
          <View className="desk__list">
            {seen.map((task) => (
              <TaskCard key={taskKey(task)} task={task} now={now} />
            ))}
          </View>
          <View>
            {left > 0 ? (
              <BigButton
                kind="plain"
                text={INBOX_TEXT.moreTasks(left)}
                onTap={() => {
                  setShown(shown + STEP)
                }}
              />
            ) : null}
          </View>
        </View>
        {/* below the tasks they would jump away from under the thumb as those arrive */}
        <View>{isStaff && !(isLoading && !isWide) ? <DeskPlaces /> : null}</View>
      </View>
    </Page>
  )
}
