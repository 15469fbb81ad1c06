import {
  STATEMENT_KIND_TEXT,
  STATEMENT_KINDS,
  STATEMENT_SORT_TEXT,
  STATEMENT_SORTS,
  type StatementKind,
  type StatementSort,
} from '@linyi/shared/domain/statements/statement'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { AboutItem } from '@/components/about-item/AboutItem'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { Tabs } from '@/components/tabs/Tabs'
import { go } from '@/platform/navigate'
import { useIsWide } from '@/platform/wide'
import { OwnStatementCard } from '../../components/OwnStatementCard'
import { StatementColumn } from '../../components/StatementColumn'
import { StatementSheet } from '../../components/StatementSheet'
import { SummaryCard } from '../../components/SummaryCard'
import { hiddenText, KIND_LOOK, leftText, STATEMENTS_TEXT } from '../../statements.text'
import { useStatementActs } from '../../use-statement-acts'
import { useBoard } from '../../use-statements'
import './index.scss'

const SORTS = STATEMENT_SORTS.map((sort) => ({ value: sort, text: STATEMENT_SORT_TEXT[sort] }))

/** What residents say about an item: three columns on a desk, three tabs on a phone. */
function BoardPage({ id: itemId }: { id: string }) {
  const [kind, setKind] = useState<StatementKind>('for')
  const [sort, setSort] = useState<StatementSort>('agreed')
  const isWide = useIsWide()
  const { data: board, error, refetch } = useBoard(itemId)
  const acts = useStatementActs()

  if (!board) {
    return (
      <Page title={STATEMENTS_TEXT.title}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  const { counts, summary, mine, left, abilities } = board
  const troubled = mine.filter(({ status }) => status !== 'shown')
  const hidden = hiddenText(counts.hidden)
  const toSummaries = (
    <RowLink
      icon="history"
      text={abilities.summarise.allowed ? STATEMENTS_TEXT.summarise : STATEMENTS_TEXT.allVersions}
      onTap={() => {
        go.statementSummary(itemId)
      }}
    />
  )
  const sorts = (
    <ChipRow label={STATEMENTS_TEXT.sorts} options={SORTS} value={sort} onChange={setSort} />
  )
  const nameOf = (one: StatementKind) => `${STATEMENT_KIND_TEXT[one]} ${String(counts[one])}`
  return (
    <Page
      title={STATEMENTS_TEXT.title}
      acts={
        <AbilityButton
          text={STATEMENTS_TEXT.write}
          icon="edit"
          ability={abilities.write}
          {...(abilities.write.allowed ? { note: leftText(left) } : {})}
          onTap={() => {
            go.writeStatement(itemId)
          }}
        />
      }
      sheet={<StatementSheet acts={acts} />}
    >
      <AboutItem itemId={itemId} />
      <Text className="ly-note">{STATEMENTS_TEXT.noReplies}</Text>
      {summary === null ? null : (
        <SummaryCard summary={summary} title={STATEMENTS_TEXT.summary}>
          {abilities.summarise.allowed || summary.version > 1 ? toSummaries : null}
        </SummaryCard>
      )}
      {summary === null && abilities.summarise.allowed ? <Card>{toSummaries}</Card> : null}
      {troubled.map((statement) => (
        <OwnStatementCard key={statement.id} statement={statement} acts={acts} />
      ))}
      {isWide ? (
        <>
          {sorts}
          <View className="statements-columns">
            {STATEMENT_KINDS.map((one) => (
              <View key={one} className="statements-columns__one">
                <View className="ly-row">
                  <StatusBadge text={nameOf(one)} {...KIND_LOOK[one]} />
                </View>
                <StatementColumn itemId={itemId} kind={one} sort={sort} acts={acts} />
              </View>
            ))}
          </View>
        </>
      ) : (
        <>
          <Tabs
            label={STATEMENTS_TEXT.kinds}
            options={STATEMENT_KINDS.map((one) => ({ value: one, text: nameOf(one) }))}
            value={kind}
            onChange={setKind}
          />
          {sorts}
          <StatementColumn key={kind} itemId={itemId} kind={kind} sort={sort} acts={acts} />
        </>
      )}
      {hidden === null ? null : <Text className="ly-note">{hidden}</Text>}
    </Page>
  )
}

export default pageWithId(STATEMENTS_TEXT.title, BoardPage)
