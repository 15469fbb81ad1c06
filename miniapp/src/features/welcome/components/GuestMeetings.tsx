import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { useRead } from '@/platform/use-api'
import { GUEST_TEXT } from '../guest.text'
import { CommunityPart } from './CommunityPart'
import { MeetingRow } from './GuestCards'
import { SignInButton } from './SignInButton'

const VIEWS = [
  { value: 'upcoming', text: GUEST_TEXT.upcoming },
  { value: 'past', text: GUEST_TEXT.past },
] as const
type When = (typeof VIEWS)[number]['value']

/** 会议 for somebody without an account: that it takes place, and where to go on. */
export function GuestMeetings() {
  return (
    <CommunityPart>{({ id, name }) => <Meetings communityId={id} name={name} />}</CommunityPart>
  )
}

function Meetings({ communityId, name }: { communityId: string; name: string }) {
  const [when, setWhen] = useState<When>('upcoming')
  const isPast = when === 'past'
  const { data, error, refetch } = useRead(
    'open.meetings',
    isPast ? { communityId, isPast: 'true' } : { communityId },
    { isPublic: true },
  )
  return (
    <>
      <Tabs label={GUEST_TEXT.meetingsTabs} options={VIEWS} value={when} onChange={setWhen} />
      <Text className="ly-note">{GUEST_TEXT.meetingsNote(name)}</Text>
      <SignInButton />
      {error && data === undefined ? (
        <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && !error ? <Skeleton cards={3} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState
          icon={isPast ? 'history' : 'meeting'}
          title={isPast ? GUEST_TEXT.noPastTitle : GUEST_TEXT.noMeetingsTitle}
          text={isPast ? GUEST_TEXT.noPastText : GUEST_TEXT.noMeetingsText}
        />
      ) : null}
      <View className="ly-stack">
        {data?.items.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} isPast={isPast} />
        ))}
      </View>
    </>
  )
}
