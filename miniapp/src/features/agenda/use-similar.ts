import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import { useRead } from '@/platform/use-api'
import { useGrids } from './use-grids'

export type SimilarItem = ResponseOf<'agenda.similar'>['items'][number]

/** Other items of the same grid that say much the same as this one. */
export function useSimilar(item: ItemInfo | undefined): readonly SimilarItem[] {
  const gridId = useGrids().find(({ name }) => name === item?.gridName)?.id ?? ''
  const read = useRead(
    'agenda.similar',
    {
      gridId,
      title: item?.title ?? '',
      proposal: item?.proposal ?? '',
      ...(item === undefined ? {} : { category: item.category }),
    },
    { enabled: item !== undefined && gridId !== '' },
  )
  return (read.data?.items ?? []).filter(({ id }) => id !== item?.id)
}

/** The group of like matters of the last months that this one belongs to, if they are many. */
export function useTopic(item: ItemInfo): { days: number; count: number } | null {
  const gridId = useGrids().find(({ name }) => name === item.gridName)?.id ?? ''
  const read = useRead('agenda.clusters', { gridId }, { enabled: gridId !== '' })
  const topic = read.data?.items.find(({ members }) => members.some(({ id }) => id === item.id))
  return read.data && topic ? { days: read.data.days, count: topic.count } : null
}
