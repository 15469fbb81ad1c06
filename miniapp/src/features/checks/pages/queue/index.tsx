import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { useReadPages } from '@/platform/use-api'
import { CHECKS_TEXT } from '../../checks.text'
import { CheckSheet } from '../../components/CheckSheet'
import { HeldTextCard } from '../../components/HeldTextCard'
import { MediaQueue } from '../../components/MediaQueue'
import { ReportQueue } from '../../components/ReportQueue'
import { REPORT_TEXT } from '../../report.text'
import { useCheckActs, type CheckActs } from '../../use-check-acts'

type Part = 'waiting' | 'media' | 'reports' | 'appealed'

const PARTS = [
  { value: 'waiting', text: CHECKS_TEXT.texts },
  { value: 'media', text: CHECKS_TEXT.media },
  { value: 'reports', text: REPORT_TEXT.tab },
  { value: 'appealed', text: CHECKS_TEXT.appeals },
] as const

const NONE = {
  waiting: { title: CHECKS_TEXT.noneTexts, text: CHECKS_TEXT.noneTextsText },
  appealed: { title: CHECKS_TEXT.noneAppeals, text: CHECKS_TEXT.noneAppealsText },
} as const

/** What no machine let pass, for those in office who look at it before others see it. */
export default function ContentQueuePage() {
  const [part, setPart] = useState<Part>('waiting')
  const acts = useCheckActs()
  return (
    <Page title={CHECKS_TEXT.queueTitle} sheet={<CheckSheet acts={acts} />}>
      <Tabs label={CHECKS_TEXT.parts} options={PARTS} value={part} onChange={setPart} />
      {part === 'media' ? <MediaQueue /> : null}
      {part === 'reports' ? <ReportQueue /> : null}
      {part === 'waiting' || part === 'appealed' ? (
        <TextQueue key={part} tray={part} acts={acts} />
      ) : null}
    </Page>
  )
}

function TextQueue({ tray, acts }: { tray: 'waiting' | 'appealed'; acts: CheckActs }) {
  const read = useReadPages('checks.queue', { tray, limit: 20 })
  return (
    <PagedList
      read={read}
      isGrid
      empty={{ icon: 'shield', ...NONE[tray] }}
      render={(held) => <HeldTextCard held={held} acts={acts} />}
    />
  )
}
