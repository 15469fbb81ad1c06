import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useIsWide } from '@/platform/wide'
import { BoxPapers } from '../../components/BoxPapers'
import { FindReceiptCard } from '../../components/FindReceiptCard'
import { BOX_TEXT } from '../../receipt.text'
import { useBallot } from '../../use-ballot'
import { useBox, type BoxState } from '../../use-box'
import '../../components/motion-card.scss'

/** The published box: my own paper in it, the count done again here, and all papers to take along. */
function BoxPage({ id: ballotId }: { id: string }) {
  const ballot = useBallot(ballotId).data
  const box = useBox(ballotId)
  if (box.error?.code === 'ballots.box_shut') {
    return (
      <Page title={BOX_TEXT.title}>
        <Notice tone="info" text={box.error.message} />
      </Page>
    )
  }
  if (box.error) {
    return (
      <Page title={BOX_TEXT.title}>
        <ErrorState message={box.error.message} error={box.error} onRetry={box.retry} />
      </Page>
    )
  }
  if (box.box === undefined || ballot === undefined) {
    return (
      <Page title={BOX_TEXT.title}>
        <Skeleton cards={3} />
      </Page>
    )
  }
  return (
    <Page title={BOX_TEXT.title}>
      <Columns>
        <Column>
          <Card className="vote-rule">
            <Text className="ly-note">{ballot.itemTitle}</Text>
            <Text className="vote-rule__name">{ballot.text}</Text>
          </Card>
          <FindReceiptCard box={box} method={ballot.method} />
          <RecountCard box={box} sentence={ballot.verdict?.sentence ?? ''} />
        </Column>
        <Column share={2}>
          <BoxPapers box={box} method={ballot.method} />
        </Column>
      </Columns>
    </Page>
  )
}

/** The count done again on this phone, and the same for any other computer. */
function RecountCard({ box, sentence }: { box: BoxState; sentence: string }) {
  const { result } = box
  // a command is for a desk; on a phone nobody could type it anywhere
  const isWide = useIsWide()
  return (
    <Card className="ly-stack">
      <Heading text={BOX_TEXT.recount} />
      <Text>{BOX_TEXT.recountWhy}</Text>
      {result === null ? (
        <BigButton kind="plain" icon="refresh" text={BOX_TEXT.recountButton} onTap={box.recount} />
      ) : result.faults.length === 0 ? (
        <>
          <Notice tone="agree" text={BOX_TEXT.recountGood} />
          <Text>{sentence}</Text>
        </>
      ) : (
        <Notice tone="oppose" text={`${BOX_TEXT.recountBad}${result.faults.join('')}`} />
      )}
      <BigButton kind="plain" icon="file" text={BOX_TEXT.download} onTap={box.download} />
      {isWide ? (
        <View className="vote-rule">
          <Text className="ly-note">{BOX_TEXT.tool}</Text>
          <Text className="vote-hash">{BOX_TEXT.toolCommand}</Text>
        </View>
      ) : null}
      <View className="vote-rule">
        <Text className="vote-rule__name">{BOX_TEXT.root}</Text>
        <Text className="vote-hash">{box.box?.root}</Text>
        <Text className="ly-note">{BOX_TEXT.rootNote}</Text>
      </View>
    </Card>
  )
}

export default pageWithId(BOX_TEXT.title, BoxPage)
