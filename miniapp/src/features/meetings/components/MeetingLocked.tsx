import { EmptyState } from '@/components/empty-state/EmptyState'
import { Page } from '@/components/page/Page'
import { go } from '@/platform/navigate'

/** A page of a meeting's office for somebody who holds none there: who may, and the way to the meeting itself. */
export function MeetingLocked({
  title,
  meeting,
  why,
  action,
}: {
  title: string
  meeting: { readonly id: string; readonly title: string }
  why: string
  action: string
}) {
  return (
    <Page title={title}>
      <EmptyState
        icon="lock"
        title={meeting.title}
        text={why}
        action={action}
        onAction={() => {
          go.meetingInstead(meeting.id)
        }}
      />
    </Page>
  )
}
