import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { markText } from '@linyi/shared/domain/ballots/method'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { useRead } from '@/platform/use-api'
import { BALLOTS_TEXT } from '../ballots.text'
import { receiptForm } from '../receipt-form'

/** Looks the own code up in the published box. The code stays on the phone: the whole box is fetched. */
export function FindReceiptCard({ ballot }: { ballot: BallotInfo }) {
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState<string | null>(null)
  const box = useRead('ballots.box', { ballotId: ballot.id }, { enabled: wanted !== null })
  const paper = box.data?.papers.find((one) => one.receipt === wanted)
  return (
    <Card className="ly-stack">
      <TextField
        label={BALLOTS_TEXT.findReceipt}
        value={typed}
        limit={20}
        onChange={(value) => {
          setTyped(value)
          setWanted(null)
        }}
      />
      <BigButton
        kind="plain"
        text={BALLOTS_TEXT.findButton}
        onTap={() => {
          setWanted(receiptForm(typed))
        }}
      />
      {wanted === null || box.data === undefined ? null : paper === undefined ? (
        <Notice tone="warn" text={BALLOTS_TEXT.notFound} />
      ) : (
        <Notice
          tone="agree"
          text={`找到了：这张票是“${markText(ballot.method, paper.mark)}”，已经计入结果。`}
        />
      )}
      {box.error === null ? null : <Notice tone="oppose" text={box.error.message} />}
      <Text className="ly-note">{BALLOTS_TEXT.boxNote}</Text>
    </Card>
  )
}
