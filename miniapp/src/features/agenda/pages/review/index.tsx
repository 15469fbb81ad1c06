import { pageWithId } from '@/components/page/page-with-id'
import { reviewAct } from '../../acts/council-acts'
import { ActFormPage } from '../../components/ActFormPage'

/** 党组织审议: to the council, back to the screener, or not and why. */
function ReviewPage({ id }: { id: string }) {
  return <ActFormPage form={reviewAct} itemId={id} />
}

export default pageWithId(reviewAct.title, ReviewPage)
