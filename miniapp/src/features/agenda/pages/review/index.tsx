import { pageWithId } from '@/components/page/page-with-id'
import { go } from '@/platform/navigate'
import { reviewAct } from '../../acts/council-acts'
import { ActFormPage } from '../../components/ActFormPage'
import { QueueBeside } from '../../components/ItemsBeside'

/** 党组织审议: to the council, back to the screener, or not and why. */
function ReviewPage({ id }: { id: string }) {
  return (
    <ActFormPage
      form={reviewAct}
      itemId={id}
      beside={<QueueBeside queue="review" here={id} onOpen={go.reviewInstead} />}
    />
  )
}

export default pageWithId(reviewAct.title, ReviewPage)
