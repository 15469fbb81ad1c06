import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Page } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Tabs } from '@/components/tabs/Tabs'
import { Calendar, MEETINGS_TEXT, useCalendar, type CalendarView } from '@/features/meetings'
import { useMe } from '@/features/people'
import { GuestMeetings } from '@/features/welcome'
import { go } from '@/platform/navigate'
import { useSession } from '@/platform/session'

const VIEWS = [
  { value: 'upcoming', text: MEETINGS_TEXT.upcoming },
  { value: 'past', text: MEETINGS_TEXT.past },
] as const

/** 会议: the calendar of the community, and for a guest that and when they meet. */
export default function MeetingsPage() {
  const isSignedIn = useSession((session) => session.token !== null)
  if (isSignedIn) return <OwnMeetings />
  return (
    <Page title={MEETINGS_TEXT.listTitle} tab="meetings" isPublic>
      <GuestMeetings />
    </Page>
  )
}

/** The calendar: what comes first, what was held with its minutes. */
function OwnMeetings() {
  const [view, setView] = useState<CalendarView>('upcoming')
  const calendar = useCalendar(view)
  const gridId = useMe().data?.grid?.id
  const mayPlan = calendar.data?.pages[0]?.plan.allowed === true
  return (
    <Page title={MEETINGS_TEXT.listTitle} tab="meetings">
      <Tabs label={MEETINGS_TEXT.tabs} options={VIEWS} value={view} onChange={setView} />
      {mayPlan && view === 'upcoming' ? (
        <BigButton
          icon="plus"
          text={MEETINGS_TEXT.plan}
          onTap={() => {
            go.planMeeting()
          }}
        />
      ) : null}
      <Calendar read={calendar} view={view} />
      <Card>
        {gridId === undefined ? null : (
          <RowLink
            icon="history"
            text={MEETINGS_TEXT.demand}
            note={MEETINGS_TEXT.demandNote}
            onTap={() => {
              go.demandMeeting(gridId)
            }}
          />
        )}
        <RowLink icon="talk" text={MEETINGS_TEXT.listening} onTap={go.listeningList} />
      </Card>
    </Page>
  )
}
