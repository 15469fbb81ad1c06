import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function AgendaPage() {
  return (
    <Page title="议题" tab="agenda">
      <Skeleton />
    </Page>
  )
}
