import { useState } from 'react'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { useReadPages } from '@/platform/use-api'
import { RESOLUTION_STATUS_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import { ResolutionCard } from '../../components/ResolutionCard'
import { ResolutionTable } from '../../components/ResolutionTable'
import { RESOLUTIONS_TEXT } from '../../resolutions.text'

/** The states that people ask for; the others are seen on the resolution itself. */
const STATUSES = ['adopted', 'published', 'effective', 'executed', 'annulled'] as const
type Shown = (typeof STATUSES)[number] | 'all'

const FILTERS: readonly { value: Shown; text: string }[] = [
  { value: 'all', text: RESOLUTIONS_TEXT.all },
  ...STATUSES.map((value) => ({ value, text: RESOLUTION_STATUS_TEXT[value] })),
]

/** What was decided in the community, the newest first. */
export default function ResolutionListPage() {
  const [shown, setShown] = useState<Shown>('all')
  const read = useReadPages('resolutions.list', {
    limit: 20,
    ...(shown === 'all' ? {} : { status: shown }),
  })
  return (
    <Page title={RESOLUTIONS_TEXT.listTitle}>
      <ChipRow
        label={RESOLUTIONS_TEXT.filter}
        options={FILTERS}
        value={shown}
        onChange={setShown}
      />
      <PagedList
        read={read}
        empty={{
          icon: 'stamp',
          title: RESOLUTIONS_TEXT.noneTitle,
          text: RESOLUTIONS_TEXT.noneText,
        }}
        render={(resolution) => <ResolutionCard resolution={resolution} />}
        table={(rows) => <ResolutionTable rows={rows} />}
      />
    </Page>
  )
}
