import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function ScreenPage() {
  return (
    <Page title="初审">
      <Skeleton />
    </Page>
  )
}
