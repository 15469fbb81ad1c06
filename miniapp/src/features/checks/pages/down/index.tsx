import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useRead } from '@/platform/use-api'
import { ItemMediaCard } from '../../components/ItemMediaCard'
import { TakeDownSheet } from '../../components/TakeDownSheet'
import { DOWN_TEXT } from '../../down.text'
import { useTakeDown } from '../../use-take-down'
import './index.scss'

/** The pictures and recordings of an item, for those in office who may take one down. */
function TakeDownPage({ id: itemId }: { id: string }) {
  const { data, error, refetch } = useRead('checks.itemMedia', { itemId })
  const act = useTakeDown(itemId)
  return (
    <Page title={DOWN_TEXT.title} sheet={<TakeDownSheet act={act} />}>
      {error && !data ? (
        <ErrorState error={error} message={error.message} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? <Skeleton cards={3} isTall /> : null}
      {data ? (
        <>
          <Card className="ly-stack">
            <Text>{data.title}</Text>
            <Text className="ly-note">{DOWN_TEXT.lead}</Text>
          </Card>
          {data.items.length === 0 ? (
            <EmptyState icon="photo" title={DOWN_TEXT.noneTitle} text={DOWN_TEXT.noneText} />
          ) : (
            <View className="ly-stack take-down-page__media">
              {data.items.map((media) => (
                <ItemMediaCard
                  key={media.id}
                  media={media}
                  onAsk={() => {
                    act.ask(media)
                  }}
                />
              ))}
            </View>
          )}
        </>
      ) : null}
    </Page>
  )
}

export default pageWithId(DOWN_TEXT.title, TakeDownPage)
