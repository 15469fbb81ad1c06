import type { MessageDelivery } from '@linyi/shared/contract/messages.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { go } from '@/platform/navigate'
import { deliveryParts } from '../delivery-parts'
import { MESSAGES_TEXT as TEXT } from '../messages.text'

/** `微信已送出 20 人，本人没有授权 5 人`. */
const messagesText = (delivery: MessageDelivery): string =>
  deliveryParts(delivery)
    .map(({ name, count }) => `${name} ${TEXT.people(count)}`)
    .join('，')

const TOLD: readonly DataColumn<MessageDelivery>[] = [
  { title: TEXT.head.title, text: ({ title }) => title, isWide: true },
  { title: TEXT.head.about, text: ({ about }) => about, isWide: true },
  { title: TEXT.head.at, text: ({ at }) => dateTimeText(new Date(at)), isWide: true },
  { title: TEXT.head.told, text: ({ told }) => TEXT.people(told), isNumber: true },
]
const MESSAGES: DataColumn<MessageDelivery> = {
  title: TEXT.head.messages,
  text: messagesText,
  isWide: true,
}

/** What became of each notice, at a desk; a row opens what it was about. */
export function DeliveryTable({
  deliveries,
  isConnected,
}: {
  deliveries: readonly MessageDelivery[]
  /** Without messages there is nothing to say of them. */
  isConnected: boolean
}) {
  return (
    <DataTable
      label={TEXT.deliveryTitle}
      columns={isConnected ? [...TOLD, MESSAGES] : TOLD}
      rows={deliveries}
      keyOf={({ id }) => id}
      onRow={({ page }) => {
        if (page !== null) go.notice(page)
      }}
    />
  )
}
