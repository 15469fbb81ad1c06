import { pageWithId } from '@/components/page/page-with-id'
import { screenAct } from '../../acts/screening-acts'
import { ActFormPage } from '../../components/ActFormPage'
import { DuplicateCard, TopicCard } from '../../components/DuplicateCard'

/** 初审: what it is alike, what level it is, and the way out. */
function ScreenPage({ id }: { id: string }) {
  return (
    <ActFormPage
      form={screenAct}
      itemId={id}
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
