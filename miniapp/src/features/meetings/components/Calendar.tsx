import { Text, View } from '@tarojs/components'
import { PagedList } from '@/components/paged-list/PagedList'
import { useNow } from '@/platform/clock'
import { useReadPages } from '@/platform/use-api'
import { withDayHeadings } from '../meeting-times'
import { MEETINGS_TEXT } from '../meetings.text'
import { CalendarCard } from './CalendarCard'
import './calendar.scss'

export type CalendarView = 'upcoming' | 'past'

const EMPTY = {
  upcoming: { icon: 'meeting', title: MEETINGS_TEXT.noneTitle, text: MEETINGS_TEXT.noneText },
  past: { icon: 'history', title: MEETINGS_TEXT.noPastTitle, text: MEETINGS_TEXT.noPastText },
} as const

/** Meetings and evenings of listening by their days. */
export function Calendar({ read, view }: { read: CalendarRead; view: CalendarView }) {
  const now = useNow()
  const entries = withDayHeadings(read.data?.pages.flatMap((page) => page.items) ?? [], now)
  const pages = read.data === undefined ? undefined : { pages: [{ items: entries }] }
  return (
    <PagedList
      read={{ ...read, data: pages }}
      empty={EMPTY[view]}
      render={(entry) => (
        <View className="calendar__entry">
          {entry.heading === null ? null : <Text className="calendar__day">{entry.heading}</Text>}
          <CalendarCard entry={entry} />
        </View>
      )}
    />
  )
}

/** The calendar page by page; the first page says whether one may plan. */
export function useCalendar(view: CalendarView) {
  return useReadPages('meetings.list', { when: view, limit: 20 })
}

export type CalendarRead = ReturnType<typeof useCalendar>
