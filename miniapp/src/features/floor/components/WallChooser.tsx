import type { CalendarEntry } from '@linyi/shared/contract/meetings.contract'
import { GATHERED_STATUSES, MEETING_STATUS_TEXT } from '@linyi/shared/domain/meetings/meeting'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { type ReactNode, useState } from 'react'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useRead } from '@/platform/use-api'
import { FLOOR_TEXT } from '../floor.text'

const LOOKED_AT = 20

type MeetingCard = Extract<CalendarEntry, { kind: 'meeting' }>

const isGathered = ({ status }: MeetingCard): boolean => GATHERED_STATUSES.includes(status)

/** The meeting that gathers now; somebody chooses where there are several, or none yet. */
export function WallChooser({ render }: { render: (meetingId: string) => ReactNode }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, error, refetch } = useRead('meetings.list', { when: 'upcoming', limit: LOOKED_AT })
  const meetings = (data?.items ?? []).filter(
    (entry): entry is MeetingCard =>
      entry.kind === 'meeting' && (isGathered(entry) || entry.status === 'noticed'),
  )
  const [now, ...others] = meetings.filter(isGathered)
  const only = now !== undefined && others.length === 0 ? now.id : null
  const meetingId = chosen ?? only
  if (meetingId !== null) return render(meetingId)
  return (
    <Page title={FLOOR_TEXT.screen}>
      {data === undefined ? (
        error === null ? (
          <Skeleton cards={2} />
        ) : (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        )
      ) : meetings.length === 0 ? (
        <EmptyState icon="meeting" title={FLOOR_TEXT.noWall} text={FLOOR_TEXT.noWallText} />
      ) : (
        <Card>
          {meetings.map(({ id, title, startsAt, status }) => (
            <RowLink
              key={id}
              icon="meeting"
              text={title}
              note={`${dateTimeText(new Date(startsAt))} · ${MEETING_STATUS_TEXT[status]}`}
              onTap={() => {
                setChosen(id)
              }}
            />
          ))}
        </Card>
      )}
    </Page>
  )
}
