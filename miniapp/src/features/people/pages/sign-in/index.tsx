import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'

export default function SignInPage() {
  return (
    <Page title="登录">
      <Skeleton />
    </Page>
  )
}
