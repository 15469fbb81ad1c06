import type { OwnStatement } from '@linyi/shared/contract/statements.contract'
import {
  REPORT_GROUND_TEXT,
  STATEMENT_KIND_TEXT,
  STATEMENT_STATUS_TEXT,
} from '@linyi/shared/domain/statements/statement'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { KIND_LOOK, STATEMENTS_TEXT, STATUS_LOOK } from '../statements.text'
import type { StatementActs } from '../use-statement-acts'

/** My own statement that staff have hidden: why, and the way to have somebody else look. */
export function OwnStatementCard({
  statement,
  acts,
}: {
  statement: OwnStatement
  acts: StatementActs
}) {
  const { id, kind, text, status, hidden, appeal, abilities } = statement
  return (
    <Card className="ly-stack" tone={status === 'hidden' ? 'ask' : 'plain'}>
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={STATEMENT_STATUS_TEXT[status]} {...STATUS_LOOK[status]} />
        <StatusBadge text={STATEMENT_KIND_TEXT[kind]} {...KIND_LOOK[kind]} />
      </View>
      <Text>{text}</Text>
      {hidden === null ? null : (
        <Notice
          tone="warn"
          text={`${hidden.by.name}隐藏了它：${REPORT_GROUND_TEXT[hidden.ground]}。${hidden.reason}`}
        />
      )}
      {typeof appeal?.answer !== 'string' ? null : (
        <Notice tone="info" text={`复核答复：${appeal.answer}`} />
      )}
      {abilities.appeal.allowed && hidden !== null ? (
        <BigButton
          kind="plain"
          text={STATEMENTS_TEXT.appeal}
          note={`${deadlineText(new Date(hidden.appealUntil))} 前可以申诉一次`}
          onTap={() => {
            acts.open({ kind: 'appeal', statementId: id })
          }}
        />
      ) : null}
    </Card>
  )
}
