import type { RequestInput } from '@linyi/shared/contract/operations'
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
import { usePullDownRefresh } from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { STATUS_LOOK } from '@/components/item-summary/status-look'
import { Page, refreshByPull } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { go, useRouteWord } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { MEASURES_TEXT } from '../../measures.text'
import { periodOf } from '../../period'

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

/** The items behind a figure. */
export default function ItemsPage() {
  const asked = useAsked()
  const { kind } = asked
  const read = useReadPages('measures.items', asked)
  usePullDownRefresh(() => void refreshByPull())
  return (
    <Page title={MEASURES_TEXT.itemsTitle}>
      <View>
        <View>
          <Text className="ly-heading">{MEASURE_LIST_TEXT[kind]}</Text>
        </View>
        <Text className="ly-note">{daysText(asked)}</Text>
      </View>
      <PagedList
        read={read}
        isGrid
        empty={{
          icon: 'agenda',
          title: MEASURES_TEXT.noItemsTitle,
          text: MEASURES_TEXT.noItemsText,
        }}
        render={({ id, number, title, gridName, status, disposition, at, dueAt }) => (
          <Card
            className="ly-stack"
            label={`${title}，${ITEM_STATUS_TEXT[status]}`}
            onTap={() => {
              go.item(id)
            }}
          >
            <View className="ly-row ly-row--wrap">
              <StatusBadge
                text={
                  disposition === null ? ITEM_STATUS_TEXT[status] : DISPOSITION_TEXT[disposition]
                }
                {...STATUS_LOOK[status]}
              />
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
