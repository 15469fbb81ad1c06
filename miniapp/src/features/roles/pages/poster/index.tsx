import { Image, Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { CAN_PRINT, printPage, siteOrigin } from '@/platform/print'
import { useRead } from '@/platform/use-api'
import { CardPersonRow } from '../../components/CardPeople'
import { ROLES_TEXT } from '../../roles.text'
import './index.scss'

/** The card as one sheet of A4 for the stairwell: names and duties, and a code for what is new. */
function PosterPage({ id: buildingId }: { id: string }) {
  const card = useRead('roles.publicCard', { buildingId })
  const code = useRead('roles.poster', { buildingId, site: siteOrigin() })
  const error = card.error ?? code.error
  return (
    <Page
      title={ROLES_TEXT.posterTitle}
      acts={
        CAN_PRINT && card.data && code.data ? (
          <BigButton icon="print" text={ROLES_TEXT.posterPrint} onTap={printPage} />
        ) : null
      }
    >
      {CAN_PRINT ? null : <Notice tone="info" text={ROLES_TEXT.posterPhone} />}
      {error ? (
        <ErrorState
          error={error}
          message={error.message}
          onRetry={() => {
            void card.refetch()
            void code.refetch()
          }}
        />
      ) : null}
      {!error && (!card.data || !code.data) ? <Skeleton cards={2} isTall /> : null}
      {card.data && code.data ? (
        <View className="poster">
          <Text className="poster__title">{ROLES_TEXT.cardTitle}</Text>
          <Text className="poster__place">{card.data.building.name}</Text>
          <Text className="poster__slogan">{ROLES_TEXT.posterSlogan}</Text>
          <View className="poster__people">
            {card.data.people.map((person) => (
              <CardPersonRow
                key={`${person.role}-${person.name}-${String(person.unit)}`}
                person={person}
              />
            ))}
            {card.data.people.length === 0 ? <Text>{ROLES_TEXT.nobody}</Text> : null}
          </View>
          <View className="poster__foot">
            <Image
              className="poster__code"
              src={code.data.qr}
              mode="aspectFit"
              {...(CAN_PRINT
                ? { nativeProps: { alt: ROLES_TEXT.posterScan } }
                : { 'aria-label': ROLES_TEXT.posterScan })}
            />
            <View className="poster__words">
              <Text className="poster__scan">{ROLES_TEXT.posterScan}</Text>
              <Text>{card.data.building.officeName}</Text>
              <Text className="ly-note">
                {`${card.data.building.communityName} ${card.data.building.gridName}`}
              </Text>
            </View>
          </View>
        </View>
      ) : null}
    </Page>
  )
}

export default pageWithId(ROLES_TEXT.posterTitle, PosterPage)
