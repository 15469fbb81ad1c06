import {
  STATEMENT_TRAY_TEXT,
  STATEMENT_TRAYS,
  type StatementTray,
} from '@linyi/shared/domain/statements/statement'
import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { useReadPages } from '@/platform/use-api'
import { ModeratedCard } from '../../components/ModeratedCard'
import { StatementSheet } from '../../components/StatementSheet'
import { STATEMENTS_TEXT } from '../../statements.text'
import { useStatementActs } from '../../use-statement-acts'

const TRAYS = STATEMENT_TRAYS.map((tray) => ({ value: tray, text: STATEMENT_TRAY_TEXT[tray] }))

const NONE = {
  reported: { title: STATEMENTS_TEXT.noneReported, text: STATEMENTS_TEXT.noneReportedText },
  appealed: { title: STATEMENTS_TEXT.noneAppealed, text: STATEMENTS_TEXT.noneAppealedText },
} as const

/** What neighbours reported and what authors appeal against, for the staff of the grid. */
export default function QueuePage() {
  const [tray, setTray] = useState<StatementTray>('reported')
  const read = useReadPages('statements.queue', { tray, limit: 20 })
  const acts = useStatementActs()
  return (
    <Page title={STATEMENTS_TEXT.queueTitle} sheet={<StatementSheet acts={acts} />}>
      <Tabs label={STATEMENTS_TEXT.trays} options={TRAYS} value={tray} onChange={setTray} />
      <PagedList
        key={tray}
        read={read}
        isGrid
        empty={{ icon: 'shield', ...NONE[tray] }}
        render={(statement) => <ModeratedCard statement={statement} acts={acts} />}
      />
    </Page>
  )
}
