import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { AGENDA_TEXT, ItemCard, useItemList } from '@/features/agenda'
import { INBOX_TEXT, TaskCard, taskKey, useTasks } from '@/features/inbox'
import { NextMeeting } from '@/features/meetings'
import { OutcomeCard, OUTCOMES_TEXT, useOutcomeList } from '@/features/outcomes'
import { useMe } from '@/features/people'
import {
  GuestHome,
  Intro,
  INTRO_TEXT,
  Newcomer,
  PulseCard,
  useIntroduction,
  useRememberCommunity,
} from '@/features/welcome'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { refreshAll } from '@/platform/query-client'
import { useSenior } from '@/platform/senior'
import { useSession } from '@/platform/session'
import { HomeHead } from './HomeHead'
import { HOME_TEXT } from './home-page.text'
import './index.scss'

/** Fewer things per page in senior mode; the others are a tap away. */
const LATEST_ITEMS = { usual: 4, senior: 2 } as const
const LATEST_OUTCOMES = 2
const TASKS_SHOWN = 3
/** What the whole community reads is there at the next start at once. */
const KEPT = { isKept: true }

/** The first page: of whoever is signed in, of a guest, or the introduction for whoever is new. */
export default function HomePage() {
  const isSignedIn = useSession((session) => session.token !== null)
  const { isOver, end } = useIntroduction()
  if (isSignedIn) {
    return (
      <Page title={HOME_TEXT.title} tab="home">
        <OwnHome />
      </Page>
    )
  }
  return (
    <Page title={isOver ? HOME_TEXT.title : INTRO_TEXT.title} tab="home" isPublic>
      {isOver ? <GuestHome /> : <Intro onEnd={end} />}
    </Page>
  )
}

/** Where I am, what needs me now, raising a matter, what came of others, how my grid does. */
function OwnHome() {
  const me = useMe().data
  useRememberCommunity(me?.community.id)
  const isWaiting = useFirstWait()
  const later = isWaiting ? 'home__later' : 'home__part'
  return (
    <>
      <HomeHead />
      <Columns>
        <Column>
          {me?.homes.length === 0 && !me.isStaff ? <Newcomer /> : null}
          <MyTasks isFirst={isWaiting} />
          <View className={later}>
            <RaiseButtons />
            <NextMeeting />
            <LatestOutcomes />
          </View>
        </Column>
        <Column>
          <View className={`${later} home__beside`}>
            {me === undefined ? null : (
              <PulseCard
                communityId={me.community.id}
                place={me.grid?.name ?? me.community.name}
                {...(me.grid ? { gridId: me.grid.id } : {})}
                onMore={go.measures}
              />
            )}
            <LatestItems />
            <Card>
              <RowLink
                icon="talk"
                text={HOME_TEXT.listening}
                note={HOME_TEXT.listeningNote}
                onTap={go.listeningList}
              />
            </Card>
          </View>
        </Column>
      </Columns>
    </>
  )
}

/**
 * Until it is known what needs me, nothing stands below it: how tall it becomes nobody knows, and what
 * was being read would jump. What the phone has kept is shown at once all the same.
 */
function useFirstWait(): boolean {
  const { items } = useItemList({}, LATEST_ITEMS.usual, KEPT)
  const [hasKept] = useState(items.length > 0)
  return useTasks().isLoading && !hasKept
}

/** Raising is for those who live here; whoever only works here has the desk. */
function RaiseButtons() {
  const me = useMe().data
  if (me?.homes.length === 0) return null
  return (
    <View className="home__raise">
      <BigButton icon="plus" text={HOME_TEXT.raise} note={HOME_TEXT.raiseNote} onTap={go.raise} />
      <BigButton
        kind="plain"
        icon="camera"
        text={HOME_TEXT.snap}
        note={HOME_TEXT.snapNote}
        onTap={go.snap}
      />
    </View>
  )
}

function MyTasks({ isFirst }: { isFirst: boolean }) {
  const now = useNow()
  const { tasks, isLoading, error } = useTasks()
  const hasMore = tasks.length > TASKS_SHOWN
  return (
    <Section
      title={INBOX_TEXT.homeTitle}
      {...(hasMore ? { more: HOME_TEXT.desk, onMore: go.desk } : {})}
    >
      {isLoading ? <Skeleton cards={isFirst ? TASKS_SHOWN : 1} isTall /> : null}
      {error ? <ErrorState message={error.message} onRetry={() => void refreshAll()} /> : null}
      {!isLoading && !error && tasks.length === 0 ? (
        <View className="home__none">
          <Text className="home__none-title">{INBOX_TEXT.noneTitle}</Text>
          <Text className="ly-note">{INBOX_TEXT.noneText}</Text>
        </View>
      ) : null}
      {tasks.slice(0, TASKS_SHOWN).map((task) => (
        <TaskCard key={taskKey(task)} task={task} now={now} />
      ))}
    </Section>
  )
}

/** Where the whole page could not be read, its first part says so once for all. */
function useIsDown(): boolean {
  return useTasks().error !== null
}

function LatestOutcomes() {
  const { outcomes, isLoading, message, retry } = useOutcomeList(LATEST_OUTCOMES, {}, KEPT)
  const isDown = useIsDown()
  if (isDown && outcomes.length === 0) return null
  return (
    <Section title={OUTCOMES_TEXT.homeTitle} more={OUTCOMES_TEXT.more} onMore={go.wall}>
      {isLoading ? <Skeleton cards={1} /> : null}
      {message === null ? null : <ErrorState message={message} onRetry={retry} />}
      {!isLoading && message === null && outcomes.length === 0 ? (
        <EmptyState icon="notice" title={OUTCOMES_TEXT.noneTitle} text={OUTCOMES_TEXT.noneText} />
      ) : null}
      {outcomes.slice(0, LATEST_OUTCOMES).map((outcome) => (
        <OutcomeCard key={outcome.id} outcome={outcome} />
      ))}
    </Section>
  )
}

function LatestItems() {
  const now = useNow()
  const shown = useSenior(({ isSenior }) => LATEST_ITEMS[isSenior ? 'senior' : 'usual'])
  const { items, isLoading, error, retry } = useItemList({}, LATEST_ITEMS.usual, KEPT)
  const isDown = useIsDown()
  if (isDown && items.length === 0) return null
  return (
    <Section
      title={HOME_TEXT.itemsTitle}
      more={HOME_TEXT.itemsMore}
      onMore={() => {
        go.tab('agenda')
      }}
    >
      {isLoading ? <Skeleton cards={2} /> : null}
      {error === null ? null : <ErrorState message={error.message} onRetry={retry} />}
      {!isLoading && error === null && items.length === 0 ? (
        <EmptyState icon="agenda" title={AGENDA_TEXT.noneTitle} text={AGENDA_TEXT.noneText} />
      ) : null}
      {items.slice(0, shown).map((item) => (
        <ItemCard key={item.id} item={item} now={now} />
      ))}
    </Section>
  )
}
