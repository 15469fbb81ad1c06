import type { ActionCard } from '@linyi/shared/contract/actions-view.contract'
import { ACTION_STATUS_TEXT, ACTION_VIEWS } from '@linyi/shared/domain/actions/action'
import { remainingText } from '@linyi/shared/domain/text/date-text'
import { BesideList, type BesideRow } from '@/components/beside-list/BesideList'
import { ACTION_LOOK } from '@/components/work-list/action-look'
import { useNow } from '@/platform/clock'
import { go, useRouteWord } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { BESIDE_EMPTY, besideHead } from '../actions.text'

const PAGE_SIZE = 20

const rowAt =
  (now: Date) =>
  ({ id, task, itemNumber, lead, status, urgency, dueAt }: ActionCard): BesideRow => ({
    id,
    title: task,
    note: `${itemNumber} · ${urgency === null ? lead : remainingText(new Date(dueAt), now)}`,
    badge: { text: ACTION_STATUS_TEXT[status], ...ACTION_LOOK[status] },
  })

/** The list that a piece of work was opened from, beside it on a desk; else the other work of its matter. */
export function ActionsBeside({ here, itemId }: { here: string; itemId: string | undefined }) {
  const now = useNow()
  const word = useRouteWord('list')
  const view = ACTION_VIEWS.find((one) => one === word) ?? 'item'
  const isKnown = view !== 'item' || itemId !== undefined
  const read = useReadPages(
    'actions.list',
    {
      view,
      limit: PAGE_SIZE,
      ...(view === 'item' && itemId !== undefined ? { about: itemId } : {}),
    },
    { enabled: isKnown },
  )
  return (
    <BesideList
      label={besideHead(view)}
      head={besideHead(view)}
      empty={BESIDE_EMPTY[view]}
      read={read}
      rowOf={rowAt(now)}
      here={here}
      onOpen={(id) => {
        go.actionInstead(id, view)
      }}
    />
  )
}
