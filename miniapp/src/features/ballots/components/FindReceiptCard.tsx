import { PAPER_ORIGIN_TEXT } from '@linyi/shared/domain/ballots/ballot'
import type { BallotMethod } from '@linyi/shared/domain/ballots/method'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { BOX_TEXT } from '../receipt.text'
import type { BoxPaper, BoxState } from '../use-box'
import { ChosenSign } from './ChosenSign'

const TYPED_LIMIT = 20

/** Looks the own code up in the published box. The code stays on the phone. */
export function FindReceiptCard({ box, method }: { box: BoxState; method: BallotMethod }) {
  const { found } = box
  return (
    <Card tone="ask" className="ly-stack">
      <Heading text={BOX_TEXT.find} />
      <TextField
        label={BOX_TEXT.findLabel}
        hint={BOX_TEXT.findHint}
        value={box.typed}
        limit={TYPED_LIMIT}
        onChange={box.setTyped}
        {...(found?.state === 'short' ? { error: BOX_TEXT.findShort } : {})}
      />
      <BigButton icon="search" text={BOX_TEXT.findButton} onTap={box.find} />
      {found?.state === 'missing' ? <Notice tone="warn" text={BOX_TEXT.notFound} /> : null}
      {found?.state === 'found' ? <FoundPaper paper={found.paper} method={method} /> : null}
      <Text className="ly-note">{BOX_TEXT.private}</Text>
    </Card>
  )
}

function FoundPaper({ paper, method }: { paper: BoxPaper; method: BallotMethod }) {
  const origin = paper.origin === null ? '' : `（${PAPER_ORIGIN_TEXT[paper.origin]}）`
  return (
    <>
      <Notice tone="agree" text={`找到了，这张票${origin}已经计入结果：`} />
      <ChosenSign method={method} mark={paper.mark} />
    </>
  )
}
