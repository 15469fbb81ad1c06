import { pageWithId } from '@/components/page/page-with-id'
import { go } from '@/platform/navigate'
import { screenAct } from '../../acts/screening-acts'
import { ActFormPage } from '../../components/ActFormPage'
import { DuplicateCard, TopicCard } from '../../components/DuplicateCard'
import { QueueBeside } from '../../components/ItemsBeside'

/** 初审: what it is alike, what level it is, and the way out. */
function ScreenPage({ id }: { id: string }) {
  return (
    <ActFormPage
      form={screenAct}
      itemId={id}
      beside={<QueueBeside queue="screen" here={id} onOpen={go.screenInstead} />}
      before={(item) => (
        <>
          <DuplicateCard item={item} />
          <TopicCard item={item} />
        </>
      )}
    />
  )
}

export default pageWithId(screenAct.title, ScreenPage)
