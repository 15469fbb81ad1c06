import type { RequestInput, ResponseOf } from '@linyi/shared/contract/operations'
import { ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { DISPOSITION_TEXT } from '@linyi/shared/domain/agenda/triage'
import { startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import {
  MEASURE_LIST_TEXT,
  MEASURE_LISTS,
  type MeasureList,
} from '@linyi/shared/domain/measures/measure'
import { dateText, deadlineText, longDateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { Heading } from '@/components/heading/Heading'
import { STATUS_LOOK } from '@/components/item-summary/status-look'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { go, useRouteWord } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { MEASURES_TEXT } from '../../measures.text'
import { periodOf } from '../../period'

type MeasuredItem = ResponseOf<'measures.items'>['items'][number]

const WHEN: Record<MeasureList, string> = {
  received: '收到',
  ended: '办结',
  open: '收到',
  overdue: '起超期',
}

/** What comes in or ends is counted over days; the rest is how it stands at the end of the last. */
const IS_COUNTED: Record<MeasureList, boolean> = {
  received: true,
  ended: true,
  open: false,
  overdue: false,
}

/** `2026年11月1日到2026年11月21日`, or `到2026年11月21日为止`. */
function daysText({ kind, from, to }: { kind: MeasureList; from: string; to: string }): string {
  const end = longDateText(startOfDay(to))
  return IS_COUNTED[kind] ? `${longDateText(startOfDay(from))}到${end}` : `到${end}为止`
}

/** What the address asks for; an address that was cut off shows what is open now. */
function useAsked(): Omit<RequestInput<'measures.items'>, 'after'> & { kind: MeasureList } {
  const month = periodOf('all', 0, useNow())
  const kind = useRouteWord('kind')
  const from = useRouteWord('from')
  const to = useRouteWord('to')
  const gridId = useRouteWord('gridId')
  const communityId = useRouteWord('communityId')
  return {
    limit: 20,
    kind: MEASURE_LISTS.find((one) => one === kind) ?? 'open',
    from: from ?? month.from,
    to: to ?? month.to,
    ...(gridId === null ? {} : { gridId }),
    ...(communityId === null ? {} : { communityId }),
  }
}

const stateText = ({ status, disposition }: Pick<MeasuredItem, 'status' | 'disposition'>): string =>
  disposition === null ? ITEM_STATUS_TEXT[status] : DISPOSITION_TEXT[disposition]

/** The items behind a figure. */
export default function ItemsPage() {
  const asked = useAsked()
  const { kind } = asked
  const read = useReadPages('measures.items', asked)
  return (
    <Page title={MEASURES_TEXT.itemsTitle}>
      <View>
        <View>
          <Heading text={MEASURE_LIST_TEXT[kind]} />
        </View>
        <Text className="ly-note">{daysText(asked)}</Text>
      </View>
      <PagedList
        read={read}
        empty={{
          icon: 'agenda',
          title: MEASURES_TEXT.noItemsTitle,
          text: MEASURES_TEXT.noItemsText,
        }}
        table={(rows) => <ItemTable kind={kind} rows={rows} />}
        render={({ id, number, title, gridName, status, disposition, at, dueAt }) => (
          <Card
            className="ly-stack"
            label={`${title}，${ITEM_STATUS_TEXT[status]}`}
            onTap={() => {
              go.item(id)
            }}
          >
            <View className="ly-row ly-row--wrap">
              <StatusBadge text={stateText({ status, disposition })} {...STATUS_LOOK[status]} />
              <Text className="ly-note">{number}</Text>
            </View>
            <Heading text={title} />
            <Text className="ly-note">{`${gridName} · ${dateText(new Date(at))}${WHEN[kind]}`}</Text>
            {kind === 'overdue' && dueAt !== null ? (
              <Text className="ly-note">{`应在 ${deadlineText(new Date(dueAt))} 前办完`}</Text>
            ) : null}
          </Card>
        )}
      />
    </Page>
  )
}

/** The same at a desk, where forty are looked through at once. */
function ItemTable({ kind, rows }: { kind: MeasureList; rows: readonly MeasuredItem[] }) {
  const isOverdue = kind === 'overdue'
  const columns: readonly DataColumn<MeasuredItem>[] = [
    { title: MEASURES_TEXT.item, text: ({ title }) => title, isWide: true },
    // as wide as that, for a number is not broken at its hyphens
    { title: MEASURES_TEXT.itemNumber, text: ({ number }) => number, isWide: true },
    { title: MEASURES_TEXT.grid, text: ({ gridName }) => gridName },
    { title: MEASURES_TEXT.itemState, text: stateText },
    {
      title: isOverdue ? MEASURES_TEXT.overdueFrom : WHEN[kind],
      text: ({ at }) => dateText(new Date(at)),
    },
    ...(isOverdue
      ? [
          {
            title: MEASURES_TEXT.due,
            text: ({ dueAt }: MeasuredItem) =>
              dueAt === null ? '' : deadlineText(new Date(dueAt)),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      label={MEASURE_LIST_TEXT[kind]}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      onRow={({ id }) => {
        go.item(id)
      }}
    />
  )
}
