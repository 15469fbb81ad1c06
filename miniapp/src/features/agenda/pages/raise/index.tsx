import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function RaisePage() {
  return (
    <Page title="我要提议题">
      <Skeleton />
    </Page>
  )
}
