import type { Statement } from '@linyi/shared/contract/statements.contract'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/Avatar'
import { Card } from '@/components/card/Card'
import { Pill } from '@/components/pill/Pill'
import { Tappable } from '@/components/tappable/Tappable'
import { agreesText, STATEMENTS_TEXT } from '../statements.text'
import type { StatementActs } from '../use-statement-acts'
import './statement-card.scss'

/** One statement: what is said, by whom, how many agree. There is no way to answer it. */
export function StatementCard({ statement, acts }: { statement: Statement; acts: StatementActs }) {
  const { id, text, author, writtenAt, agrees, hasAgreed, isMine, abilities } = statement
  return (
    <Card className="statement-card">
      <Text className="statement-card__text">{text}</Text>
      <View className="statement-card__author">
        <Avatar url={author.avatarUrl} name={author.name} />
        <Text className="ly-note">
          {`${isMine ? '我' : author.name} · ${dateText(new Date(writtenAt))}`}
        </Text>
      </View>
      <View className="statement-card__foot">
        {abilities.agree.allowed ? (
          <Pill
            role="checkbox"
            checked={hasAgreed}
            isOn={hasAgreed}
            disabled={acts.isAgreeing}
            icon={hasAgreed ? 'check' : 'endorse'}
            text={`${hasAgreed ? STATEMENTS_TEXT.agreed : STATEMENTS_TEXT.agree}${agrees === 0 ? '' : ` ${String(agrees)}`}`}
            label={`${STATEMENTS_TEXT.agree}，${agreesText(agrees)}`}
            onTap={() => {
              acts.toggleAgreement(id, hasAgreed)
            }}
          />
        ) : (
          <Text className="ly-note">{agreesText(agrees)}</Text>
        )}
        <View className="statement-card__more">
          {abilities.hide.allowed ? (
            <Tappable
              className="statement-card__act"
              onTap={() => {
                acts.open({ kind: 'hide', statementId: id })
              }}
            >
              <Text>{STATEMENTS_TEXT.hide}</Text>
            </Tappable>
          ) : null}
          {abilities.report.allowed ? (
            <Tappable
              className="statement-card__act"
              onTap={() => {
                acts.open({ kind: 'report', statementId: id })
              }}
            >
              <Text>{STATEMENTS_TEXT.report}</Text>
            </Tappable>
          ) : null}
          {abilities.withdraw.allowed ? (
            <Tappable
              className="statement-card__act"
              onTap={() => {
                acts.open({ kind: 'withdraw', statementId: id })
              }}
            >
              <Text>{STATEMENTS_TEXT.withdraw}</Text>
            </Tappable>
          ) : null}
        </View>
      </View>
    </Card>
  )
}
