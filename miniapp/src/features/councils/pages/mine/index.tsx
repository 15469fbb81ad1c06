import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { CandidateCard } from '../../components/CandidateCard'
import { CandidateSheet } from '../../components/CandidateSheet'
import { COUNCILS_TEXT } from '../../councils.text'
import { useCandidateActs } from '../../use-candidate-acts'

/** 我的推荐: whom I recommended, who recommended me, and what came of it. */
export default function MyCandidaciesPage() {
  const read = useReadPages('councils.candidates', { limit: 20, mine: 'true' })
  const acts = useCandidateActs()
  return (
    <Page title={COUNCILS_TEXT.mineTitle} sheet={<CandidateSheet acts={acts} />}>
      <PagedList
        read={read}
        isGrid
        empty={{
          icon: 'people',
          title: COUNCILS_TEXT.noneMineTitle,
          text: COUNCILS_TEXT.noneMineText,
          action: COUNCILS_TEXT.seeCouncil,
          onAction: go.council,
        }}
        render={(candidate) => <CandidateCard candidate={candidate} acts={acts} />}
      />
    </Page>
  )
}
