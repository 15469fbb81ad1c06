import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function WallPage() {
  return (
    <Page title="公示栏">
      <Skeleton />
    </Page>
  )
}
