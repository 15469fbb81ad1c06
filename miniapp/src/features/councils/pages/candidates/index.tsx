import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { useReadPages } from '@/platform/use-api'
import { CandidateCard } from '../../components/CandidateCard'
import { CandidateSheet } from '../../components/CandidateSheet'
import { COUNCILS_TEXT } from '../../councils.text'
import { useCandidateActs } from '../../use-candidate-acts'

const TABS = [
  { value: 'waiting', text: COUNCILS_TEXT.waiting },
  { value: 'all', text: COUNCILS_TEXT.decided },
] as const

/** 审核候选人: who is recommended, for the Party organisation to seat or to answer. */
export default function CandidatesPage() {
  const [tab, setTab] = useState<(typeof TABS)[number]['value']>('waiting')
  const read = useReadPages('councils.candidates', {
    limit: 20,
    ...(tab === 'waiting' ? { status: 'recommended' as const } : {}),
  })
  const acts = useCandidateActs()
  return (
    <Page title={COUNCILS_TEXT.candidatesTitle} sheet={<CandidateSheet acts={acts} />}>
      <Tabs label={COUNCILS_TEXT.tabs} options={TABS} value={tab} onChange={setTab} />
      <PagedList
        key={tab}
        read={read}
        isGrid
        empty={{ icon: 'people', title: COUNCILS_TEXT.noneTitle, text: COUNCILS_TEXT.noneText }}
        render={(candidate) => <CandidateCard candidate={candidate} acts={acts} />}
      />
    </Page>
  )
}
