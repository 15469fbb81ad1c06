import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function DeskPage() {
  return (
    <Page title="工作台">
      <Skeleton />
    </Page>
  )
}
