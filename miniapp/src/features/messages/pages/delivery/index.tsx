import { Text } from '@tarojs/components'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { useRouteId } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { DeliveryCard } from '../../components/DeliveryCard'
import { DeliveryTable } from '../../components/DeliveryTable'
import { MESSAGES_TEXT } from '../../messages.text'

/** 消息送达: what became of each notice, for staff; of one matter where the address names one. */
export default function DeliveryPage() {
  const pageId = useRouteId()
  const read = useReadPages('messages.deliveries', {
    limit: 20,
    ...(pageId === null ? {} : { pageId }),
  })
  const isConnected = read.data?.pages[0]?.isConnected ?? true
  return (
    <Page title={MESSAGES_TEXT.deliveryTitle}>
      <Text className="ly-note">{MESSAGES_TEXT.deliveryNote}</Text>
      {isConnected ? null : <Notice tone="info" text={MESSAGES_TEXT.deliveryNotConnected} />}
      <PagedList
        read={read}
        empty={{ icon: 'bell', ...MESSAGES_TEXT.none }}
        render={(delivery) => <DeliveryCard delivery={delivery} isConnected={isConnected} />}
        table={(deliveries) => <DeliveryTable deliveries={deliveries} isConnected={isConnected} />}
      />
    </Page>
  )
}
