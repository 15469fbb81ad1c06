import { View } from '@tarojs/components'
import { Column, Columns } from '@/components/columns/Columns'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { OutcomeCard } from '@/features/outcomes'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { GUEST_TEXT } from '../guest.text'
import type { Community } from '../use-guest-community'
import { CommunityPart } from './CommunityPart'
import { BallotRow, MeetingRow } from './GuestCards'
import { GuestHead } from './GuestHead'
import { MoreRows } from './MoreRows'
import { PulseCard } from './PulseCard'
import { SignInButton } from './SignInButton'
import { StepsCard } from './StepsCard'
import './guest.scss'

/** The first page for somebody without an account: what the council does here and what came of it. */
export function GuestHome() {
  return (
    <>
      <GuestHead />
      <CommunityPart>{(community) => <Front community={community} />}</CommunityPart>
    </>
  )
}

function Front({ community }: { community: Community }) {
  const communityId = community.id
  const front = useRead('open.front', { communityId }, { isPublic: true })
  const { data, error, refetch } = front
  return (
    <Columns>
      <Column>
        <View className="guest__hero">
          <Heading text={GUEST_TEXT.heroTitle} />
          <SignInButton note={GUEST_TEXT.heroNote} />
        </View>
        <StepsCard />
        <PulseCard communityId={communityId} place={community.name} />
      </Column>
      <Column>
        {error && data === undefined ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : null}
        <Section title={GUEST_TEXT.outcomesTitle} more={GUEST_TEXT.outcomesMore} onMore={go.wall}>
          {data === undefined && !error ? <Skeleton cards={2} /> : null}
          {data?.outcomes.length === 0 ? (
            <EmptyState
              icon="notice"
              title={GUEST_TEXT.noOutcomesTitle}
              text={GUEST_TEXT.noOutcomesText}
            />
          ) : null}
          {data?.outcomes.map((outcome) => (
            <OutcomeCard key={outcome.id} outcome={outcome} />
          ))}
        </Section>
        {data === undefined || data.ballots.length + data.meetings.length === 0 ? null : (
          <Section title={GUEST_TEXT.runningTitle}>
            {data.ballots.map((ballot) => (
              <BallotRow key={ballot.id} ballot={ballot} />
            ))}
            {data.meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </Section>
        )}
        <MoreRows />
      </Column>
    </Columns>
  )
}
