import { PAPER_ORIGIN_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { markText, type BallotMethod } from '@linyi/shared/domain/ballots/method'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { ListFoot } from '@/components/paged-list/ListFoot'
import { Section } from '@/components/section/Section'
import { BOX_TEXT, papersText } from '../receipt.text'
import type { BoxPaper, BoxState } from '../use-box'

/** Every paper as it was counted, fifty at a time. */
export function BoxPapers({ box, method }: { box: BoxState; method: BallotMethod }) {
  const all = box.box?.papers ?? []
  // one word for a motion, a whole list for other methods
  const isMotion = method.kind === 'motion'
  const hasVoters = all.some((paper) => paper.voter !== null)
  const columns: DataColumn<BoxPaper>[] = [
    { title: BOX_TEXT.findLabel, text: ({ receipt }) => receipt, isWide: isMotion },
    ...(hasVoters ? [{ title: BOX_TEXT.voter, text: ({ voter }: BoxPaper) => voter ?? '' }] : []),
    { title: BOX_TEXT.mark, text: ({ mark }) => markText(method, mark), isWide: !isMotion },
    {
      title: BOX_TEXT.origin,
      text: ({ origin }) => (origin === null ? BOX_TEXT.hiddenOrigin : PAPER_ORIGIN_TEXT[origin]),
    },
  ]
  return (
    <Section title={`${BOX_TEXT.papers}：${papersText(all.length)}`}>
      <Text className="ly-note">{all.length === 0 ? BOX_TEXT.empty : BOX_TEXT.papersNote}</Text>
      {all.length === 0 ? null : (
        <DataTable
          label={BOX_TEXT.papers}
          columns={columns}
          rows={box.papers}
          keyOf={({ receipt }) => receipt}
        />
      )}
      <ListFoot>
        {box.hasMore ? <BigButton kind="plain" text={BOX_TEXT.more} onTap={box.showMore} /> : null}
      </ListFoot>
    </Section>
  )
}
