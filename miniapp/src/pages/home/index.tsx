import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function HomePage() {
  return (
    <Page title="首页" tab="home">
      <Skeleton />
    </Page>
  )
}
