import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function MinePage() {
  return (
    <Page title="我提的议题">
      <Skeleton />
    </Page>
  )
}
