import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { useReadPages } from '@/platform/use-api'
import { CHECKS_TEXT } from '../../checks.text'
import { CheckSheet } from '../../components/CheckSheet'
import { OwnMedia } from '../../components/OwnMedia'
import { OwnTextCard } from '../../components/OwnTextCard'
import { useCheckActs, type CheckActs } from '../../use-check-acts'

type Part = 'texts' | 'media'

const PARTS = [
  { value: 'texts', text: CHECKS_TEXT.texts },
  { value: 'media', text: CHECKS_TEXT.media },
] as const

/** 我的 → 待核查: what I wrote or sent that others do not see yet, and what I can do about it. */
export default function MyChecksPage() {
  const [part, setPart] = useState<Part>('texts')
  const acts = useCheckActs()
  return (
    <Page title={CHECKS_TEXT.mineTitle} sheet={<CheckSheet acts={acts} />}>
      <Tabs label={CHECKS_TEXT.parts} options={PARTS} value={part} onChange={setPart} />
      {part === 'media' ? <OwnMedia /> : <OwnTexts acts={acts} />}
    </Page>
  )
}

function OwnTexts({ acts }: { acts: CheckActs }) {
  const read = useReadPages('checks.mine', { limit: 20 })
  return (
    <PagedList
      read={read}
      isGrid
      empty={{ icon: 'edit', title: CHECKS_TEXT.noneMine, text: CHECKS_TEXT.noneMineText }}
      render={(own) => <OwnTextCard own={own} acts={acts} />}
    />
  )
}
