import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function OutcomePage() {
  return (
    <Page title="公示详情">
      <Skeleton />
    </Page>
  )
}
