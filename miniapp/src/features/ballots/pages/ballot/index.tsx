import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function BallotPage() {
  return (
    <Page title="表决">
      <Skeleton />
    </Page>
  )
}
