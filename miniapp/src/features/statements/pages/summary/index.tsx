import { STATEMENT_TEXT_LIMITS } from '@linyi/shared/domain/statements/statement'
import { useState } from 'react'
import { AboutItem } from '@/components/about-item/AboutItem'
import { BigButton } from '@/components/big-button/BigButton'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { pageWithId } from '@/components/page/page-with-id'
import { announce } from '@/platform/announce'
import { useCommand, useReadPages } from '@/platform/use-api'
import { SummaryCard } from '../../components/SummaryCard'
import { STATEMENTS_TEXT } from '../../statements.text'
import { useBoard } from '../../use-statements'

/** The chair's summaries, the latest first; the chair writes the next one here. */
function SummaryPage({ id: itemId }: { id: string }) {
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const board = useBoard(itemId)
  const versions = useReadPages('statements.summaries', { itemId, limit: 10 })
  const summarise = useCommand('statements.summarise')
  const mayWrite = board.data?.abilities.summarise.allowed === true
  const submit = () => {
    setTried(true)
    if (text.trim() === '') return
    summarise.mutate(
      { itemId, text },
      {
        onSuccess: () => {
          setText('')
          setTried(false)
          announce(STATEMENTS_TEXT.summarised)
        },
      },
    )
  }
  return (
    <Page
      title={STATEMENTS_TEXT.summaryTitle}
      width="form"
      acts={
        mayWrite ? (
          <BigButton text={STATEMENTS_TEXT.summarySend} busy={summarise.isPending} onTap={submit} />
        ) : null
      }
    >
      <AboutItem itemId={itemId} />
      {mayWrite ? (
        <TextField
          label={STATEMENTS_TEXT.summaryField}
          hint={STATEMENTS_TEXT.summaryHint}
          limit={STATEMENT_TEXT_LIMITS.summary}
          lines={6}
          value={text}
          onChange={setText}
          {...(isTried && text.trim() === '' ? { error: STATEMENTS_TEXT.needSummary } : {})}
        />
      ) : null}
      {summarise.error === null ? null : <Notice tone="oppose" text={summarise.error.message} />}
      <PagedList
        read={{
          ...versions,
          data: versions.data && {
            pages: versions.data.pages.map(({ items }) => ({
              items: items.map((summary) => ({ ...summary, id: String(summary.version) })),
            })),
          },
        }}
        empty={{
          icon: 'history',
          title: STATEMENTS_TEXT.noSummary,
          text: STATEMENTS_TEXT.noSummaryText,
        }}
        render={(summary) => (
          <SummaryCard summary={summary} title={`第 ${String(summary.version)} 版`} />
        )}
      />
    </Page>
  )
}

export default pageWithId(STATEMENTS_TEXT.summaryTitle, SummaryPage)
