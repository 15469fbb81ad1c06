import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function MePage() {
  return (
    <Page title="我的" tab="me">
      <Skeleton />
    </Page>
  )
}
