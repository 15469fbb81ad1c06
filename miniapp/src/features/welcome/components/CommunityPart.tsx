import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { GUEST_TEXT } from '../guest.text'
import { useGuestCommunity, type Community } from '../use-guest-community'

/** What a page shows of a community to a guest, or the list of communities where none is known yet. */
export function CommunityPart({ children }: { children: (community: Community) => ReactNode }) {
  const { chosen, byStreet, isLoading, error, retry, choose } = useGuestCommunity()
  if (chosen !== null) return <>{children(chosen)}</>
  if (isLoading) return <Skeleton cards={3} />
  if (error) return <ErrorState message={error.message} error={error} onRetry={retry} />
  if (byStreet.length === 0) {
    return <EmptyState icon="home" title={GUEST_TEXT.noneTitle} text={GUEST_TEXT.noneText} />
  }
  return (
    <View className="ly-stack">
      {byStreet.map(({ street, communities }) => (
        <Section key={street} title={street}>
          <Card>
            {communities.map(({ id, name }) => (
              <RowLink
                key={id}
                icon="home"
                text={name}
                onTap={() => {
                  choose(id)
                }}
              />
            ))}
          </Card>
        </Section>
      ))}
    </View>
  )
}
