import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function ReviewPage() {
  return (
    <Page title="党组织审议">
      <Skeleton />
    </Page>
  )
}
