import type { ItemInfo, MergeView } from '@linyi/shared/contract/agenda.contract'
import { MERGE_ANSWER_TEXT } from '@linyi/shared/domain/agenda/item-merge'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { AGENDA_TEXT, mergeCounts } from '../agenda.text'

/** An item that went into another one: which, who went along, and whether I still support it. */
export function MergeCard({ merge, now }: { merge: NonNullable<ItemInfo['merge']>; now: Date }) {
  const isWaited = merge.supporters > merge.kept + merge.withdrawn
  const isAsking = isWaited && new Date(merge.answerUntil) > now
  return (
    <Card tone={isAsking ? 'ask' : 'plain'} className="ly-stack">
      <Heading text={AGENDA_TEXT.mergedInto} />
      <OtherItem merge={merge} />
      {isAsking ? (
        <RemainingTime dueAt={merge.answerUntil} now={now} verb={AGENDA_TEXT.mergeAnswerBy} />
      ) : null}
      {merge.myAnswer === null ? null : (
        <Notice
          tone="agree"
          text={`${AGENDA_TEXT.myAnswer}：${MERGE_ANSWER_TEXT[merge.myAnswer]}`}
        />
      )}
    </Card>
  )
}

/** Items that went into this one, each with both counts. */
export function MergedHereCard({ merges }: { merges: readonly MergeView[] }) {
  if (merges.length === 0) return null
  return (
    <Card className="ly-stack">
      <Heading text={AGENDA_TEXT.mergedHere} />
      {merges.map((merge) => (
        <OtherItem key={merge.itemId} merge={merge} />
      ))}
    </Card>
  )
}

function OtherItem({ merge }: { merge: MergeView }) {
  return (
    <>
      <RowLink
        icon="agenda"
        text={merge.title}
        note={merge.number}
        onTap={() => {
          go.item(merge.itemId)
        }}
      />
      <Text className="ly-note">{mergeCounts(merge)}</Text>
    </>
  )
}
