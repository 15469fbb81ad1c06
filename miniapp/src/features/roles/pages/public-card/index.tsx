import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useRememberCommunity } from '@/platform/kept-community'
import { go, useRouteId } from '@/platform/navigate'
import { PATHS } from '@/platform/paths'
import { useSession } from '@/platform/session'
import { useShareCard } from '@/platform/share'
import { useRead } from '@/platform/use-api'
import { CardPersonRow } from '../../components/CardPeople'
import { CardSheet } from '../../components/CardSheet'
import { ROLES_TEXT } from '../../roles.text'
import './index.scss'

/** What the code in the stairwell opens: the card for whoever passes by, without signing in. */
export default function PublicCardPage() {
  const buildingId = useRouteId()
  const read = useRead(
    'roles.publicCard',
    { buildingId: buildingId ?? '' },
    { isPublic: true, enabled: buildingId !== null },
  )
  const card = read.data
  const isGuest = useSession((session) => session.token === null)
  // 进入邻议 leads to the community of the stairwell, not to a list of all
  useRememberCommunity(isGuest ? card?.building.communityId : undefined)
  useShareCard(
    card === undefined || buildingId === null
      ? null
      : { kind: 'card', name: card.building.name, path: `${PATHS.publicCard}?id=${buildingId}` },
  )
  return (
    <Page title={ROLES_TEXT.cardTitle} isPublic>
      {buildingId === null ? (
        <EmptyState
          icon="warn"
          title="这个二维码不完整"
          text="请对准公示牌上的二维码，再扫一次。"
        />
      ) : null}
      {read.error ? (
        <ErrorState
          error={read.error}
          message={read.error.message}
          onRetry={() => void read.refetch()}
        />
      ) : null}
      {buildingId !== null && !card && !read.error ? <Skeleton cards={2} isTall /> : null}
      {card ? (
        <View className="public-card">
          <CardSheet building={card.building}>
            {card.people.map((person) => (
              <CardPersonRow
                key={`${person.role}-${person.name}-${String(person.unit)}`}
                person={person}
              />
            ))}
            {card.people.length === 0 ? (
              <EmptyState icon="people" title={ROLES_TEXT.nobody} text={ROLES_TEXT.nobodyText} />
            ) : null}
          </CardSheet>
          <Text className="ly-note">{ROLES_TEXT.publicNote}</Text>
          <BigButton
            kind="plain"
            icon="home"
            text={ROLES_TEXT.enter}
            onTap={() => {
              go.tab('home')
            }}
          />
        </View>
      ) : null}
    </Page>
  )
}
