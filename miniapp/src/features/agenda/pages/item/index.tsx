import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function ItemPage() {
  return (
    <Page title="议题详情">
      <Skeleton />
    </Page>
  )
}
