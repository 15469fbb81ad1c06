import type { ResolutionCard } from '@linyi/shared/contract/resolutions.contract'
import { RESOLUTION_STATUS_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { go } from '@/platform/navigate'
import { RESOLUTIONS_TEXT } from '../resolutions.text'

const COLUMNS: readonly DataColumn<ResolutionCard>[] = [
  { title: RESOLUTIONS_TEXT.matter, text: ({ title }) => title, isWide: true },
  { title: RESOLUTIONS_TEXT.decided, text: ({ text }) => text, isWide: true },
  { title: RESOLUTIONS_TEXT.state, text: ({ status }) => RESOLUTION_STATUS_TEXT[status] },
  { title: RESOLUTIONS_TEXT.grid, text: ({ gridName }) => gridName },
  { title: RESOLUTIONS_TEXT.day, text: ({ adoptedAt }) => dateText(new Date(adoptedAt)) },
]

/** What was decided, at a desk: row by row, to be compared. */
export function ResolutionTable({ rows }: { rows: readonly ResolutionCard[] }) {
  return (
    <DataTable
      label={RESOLUTIONS_TEXT.listTitle}
      columns={COLUMNS}
      rows={rows}
      keyOf={({ id }) => id}
      onRow={({ id }) => {
        go.resolution(id)
      }}
    />
  )
}
