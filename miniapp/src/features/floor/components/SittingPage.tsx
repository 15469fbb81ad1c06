import type { ReactNode } from 'react'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { ColumnsSkeleton } from '@/components/skeleton/ColumnsSkeleton'
import { FLOOR_TEXT } from '../floor.text'
import type { Sitting } from '../floor-view'
import type { Act } from '../use-act'
import type { SittingRead } from '../use-sitting'
import { AskedSheet } from './sheets/AskedSheet'

/** The frame of the pages in the room: what has been read, the sheet, the acts at the thumb. */
export function SittingPage({
  title,
  read,
  act,
  acts,
  sheet,
  children,
}: {
  title: string
  read: SittingRead
  act: Act
  acts?: (sitting: Sitting) => ReactNode
  /** Shown while nothing else is asked. */
  sheet?: (sitting: Sitting) => ReactNode
  children: (sitting: Sitting) => ReactNode
}) {
  const { sitting, error, isLive } = read
  if (sitting === null) {
    return (
      <Page title={title}>
        {error === null ? (
          <ColumnsSkeleton />
        ) : (
          <ErrorState message={error.message} error={error} onRetry={read.refetch} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={title}
      acts={acts?.(sitting)}
      sheet={
        act.asked === null ? (
          sheet?.(sitting)
        ) : (
          <AskedSheet act={act} meetingId={sitting.meeting.id} />
        )
      }
    >
      {isLive ? null : <Notice tone="warn" text={FLOOR_TEXT.polling} />}
      {act.error !== null && act.asked === null ? <Notice tone="oppose" text={act.error} /> : null}
      {children(sitting)}
    </Page>
  )
}
