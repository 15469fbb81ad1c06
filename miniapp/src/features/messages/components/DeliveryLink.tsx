import { DELIVERY_READERS } from '@linyi/shared/domain/messages/delivery.rules'
import { Card } from '@/components/card/Card'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { MESSAGES_TEXT } from '../messages.text'

/** From a matter to what became of its notices, for those in office who may read it. */
export function DeliveryLink({ pageId }: { pageId: string }) {
  const roles = useRead('people.me', {}).data?.roles ?? []
  if (!roles.some(({ role }) => DELIVERY_READERS.includes(role))) return null
  return (
    <Card>
      <RowLink
        icon="bell"
        text={MESSAGES_TEXT.ofMatter}
        onTap={() => {
          go.deliveries(pageId)
        }}
      />
    </Card>
  )
}
