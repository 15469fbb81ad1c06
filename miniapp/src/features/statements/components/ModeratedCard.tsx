import type { ModeratedStatement } from '@linyi/shared/contract/statements.contract'
import { REPORT_GROUND_TEXT, STATEMENT_KIND_TEXT } from '@linyi/shared/domain/statements/statement'
import { dateText, dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { RowLink } from '@/components/row-link/RowLink'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { KIND_LOOK, STATEMENTS_TEXT } from '../statements.text'
import type { StatementActs } from '../use-statement-acts'

/** A statement with what was reported of it or what its author holds against the hiding. */
export function ModeratedCard({
  statement,
  acts,
}: {
  statement: ModeratedStatement
  acts: StatementActs
}) {
  const { id, kind, text, author, writtenAt, reports, hidden, appealText, abilities } = statement
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={STATEMENT_KIND_TEXT[kind]} {...KIND_LOOK[kind]} />
        <Text className="ly-note">{`${author.name} · ${dateText(new Date(writtenAt))}`}</Text>
      </View>
      <Text>{text}</Text>
      {hidden === null
        ? reports.map((report) => (
            <Text key={report.reportedAt} className="ly-note">
              {`举报：${REPORT_GROUND_TEXT[report.ground]}${report.note === '' ? '' : `，“${report.note}”`}（${dateTimeText(new Date(report.reportedAt))}）`}
            </Text>
          ))
        : null}
      {hidden === null ? null : (
        <Text className="ly-note">
          {`${hidden.by.name}隐藏：${REPORT_GROUND_TEXT[hidden.ground]}。${hidden.reason}`}
        </Text>
      )}
      {appealText === null ? null : <Text>{`申诉：${appealText}`}</Text>}
      <RowLink
        icon="agenda"
        text={statement.itemTitle}
        note={statement.itemNumber}
        onTap={() => {
          go.item(statement.itemId)
        }}
      />
      {appealText === null ? (
        <>
          <AbilityButton
            text={STATEMENTS_TEXT.keep}
            kind="plain"
            ability={abilities.keep}
            onTap={() => {
              acts.keep(id)
            }}
          />
          <AbilityButton
            text={STATEMENTS_TEXT.hideTitle}
            kind="danger"
            ability={abilities.hide}
            onTap={() => {
              acts.open({ kind: 'hide', statementId: id })
            }}
          />
        </>
      ) : (
        <AbilityButton
          text={STATEMENTS_TEXT.decide}
          ability={abilities.decideAppeal}
          onTap={() => {
            acts.open({ kind: 'decide', statementId: id })
          }}
        />
      )}
    </Card>
  )
}
