import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function PublishPage() {
  return (
    <Page title="公示决定">
      <Skeleton />
    </Page>
  )
}
