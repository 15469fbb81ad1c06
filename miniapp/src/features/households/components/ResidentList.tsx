import type { ResidentRow } from '@linyi/shared/contract/household-office.contract'
import { RELATION_TEXT, VERIFICATION_BASIS_TEXT } from '@linyi/shared/domain/people/residency'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { useIsWide } from '@/platform/wide'
import { RESIDENTS_TEXT } from '../household-office.text'
import { CheckRow } from './CheckRow'

const marks = (row: ResidentRow): readonly string[] => [
  ...(row.isDelegate ? [RESIDENTS_TEXT.delegate] : []),
  ...(row.isAssisted ? [RESIDENTS_TEXT.assisted] : []),
]

const untilText = ({ until }: ResidentRow): string =>
  until === null ? RESIDENTS_TEXT.forever : deadlineText(new Date(until))

const COLUMNS: readonly DataColumn<ResidentRow>[] = [
  { title: RESIDENTS_TEXT.name, text: ({ name }) => name },
  { title: RESIDENTS_TEXT.unitHead, text: ({ unit }) => RESIDENTS_TEXT.unit(unit) },
  {
    title: RESIDENTS_TEXT.relation,
    text: (row) => [RELATION_TEXT[row.relation], ...marks(row)].join('，'),
    isWide: true,
  },
  {
    title: RESIDENTS_TEXT.basis,
    text: ({ basis }) => VERIFICATION_BASIS_TEXT[basis],
    isWide: true,
  },
  {
    title: RESIDENTS_TEXT.verifiedAt,
    text: ({ verifiedAt }) => dateText(new Date(verifiedAt)),
  },
  { title: RESIDENTS_TEXT.untilHead, text: untilText },
]

/** The residents of a building, ticked by a tap: rows on a phone, a table at a desk. */
export function ResidentList({
  rows,
  selected,
  onToggle,
}: {
  rows: readonly ResidentRow[]
  selected: readonly string[]
  onToggle: (residencyId: string) => void
}) {
  const isWide = useIsWide()
  if (isWide) {
    return (
      <DataTable
        label={RESIDENTS_TEXT.title}
        columns={COLUMNS}
        rows={rows}
        keyOf={({ residencyId }) => residencyId}
        isTicked={({ residencyId }) => selected.includes(residencyId)}
        onRow={({ residencyId }) => {
          onToggle(residencyId)
        }}
      />
    )
  }
  return (
    <Card className="ly-stack">
      {rows.map((row) => (
        <CheckRow
          key={row.residencyId}
          label={RESIDENTS_TEXT.select(row.name)}
          isOn={selected.includes(row.residencyId)}
          onToggle={() => {
            onToggle(row.residencyId)
          }}
        >
          <View>
            <Text>{rowTitle(row)}</Text>
          </View>
          <Text className="ly-note">{rowNote(row)}</Text>
        </CheckRow>
      ))}
    </Card>
  )
}

function rowTitle(row: ResidentRow): string {
  const where = RESIDENTS_TEXT.unit(row.unit)
  return [row.name, where, RELATION_TEXT[row.relation], ...marks(row)].join(' · ')
}

function rowNote(row: ResidentRow): string {
  return [
    VERIFICATION_BASIS_TEXT[row.basis],
    `${dateText(new Date(row.verifiedAt))} 认证`,
    ...(row.until === null ? [] : [RESIDENTS_TEXT.until(untilText(row))]),
  ].join(' · ')
}
