import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { Text, View } from '@tarojs/components'
import { AskMessages } from '@/components/ask-messages/AskMessages'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { announce } from '@/platform/announce'
import { copyText } from '@/platform/clipboard'
import { useRead } from '@/platform/use-api'
import { RECEIPT_TEXT } from '../receipt.text'
import './receipt.scss'

/** The code of the own paper, while the service can still tell it: to be written down or photographed. */
export function ReceiptCard({ ballot }: { ballot: BallotInfo }) {
  const hasPaper = ballot.isOpen && ballot.units.some((unit) => unit.hasCast)
  const { data } = useRead('ballots.receipt', { ballotId: ballot.id }, { enabled: hasPaper })
  if (!hasPaper || data === undefined) return null
  const isSeveral = data.receipts.length > 1
  return (
    <View className="ly-stack">
      <Card className="ly-stack">
        <Heading text={RECEIPT_TEXT.title} />
        {data.receipts.map(({ code, text }) => (
          <View key={code} className="receipt">
            {isSeveral ? <Text className="ly-note">{text}</Text> : null}
            <Text className="receipt__code" aria-label={`${text}的回执码 ${spelled(code)}`}>
              {code}
            </Text>
            <BigButton
              kind="plain"
              text={isSeveral ? `${RECEIPT_TEXT.copy}：${text}` : RECEIPT_TEXT.copy}
              onTap={() => {
                void copyText(code).then(() => {
                  announce(RECEIPT_TEXT.copied)
                })
              }}
            />
          </View>
        ))}
        <Text>{RECEIPT_TEXT.why}</Text>
        <View className="receipt__steps">
          {RECEIPT_TEXT.steps.map((step, index) => (
            <View key={step} className="receipt__step">
              <Text className="receipt__number">{String(index + 1)}</Text>
              <Text className="ly-grow">{step}</Text>
            </View>
          ))}
        </View>
        <Text className="ly-note">
          {ballot.changeAllowed ? `${RECEIPT_TEXT.keep}${RECEIPT_TEXT.changed}` : RECEIPT_TEXT.keep}
        </Text>
      </Card>
      <AskMessages moment="afterVote" />
    </View>
  )
}

/** Letter by letter, for those who have it read aloud. */
function spelled(code: string): string {
  return code.split('').join(' ')
}
