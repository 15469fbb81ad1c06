import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function OpenBallotPage() {
  return (
    <Page title="发起表决">
      <Skeleton />
    </Page>
  )
}
